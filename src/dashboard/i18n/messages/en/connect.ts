import type { connect as source } from '../fr/connect.ts';
import type { Translation } from '../../translation.ts';

export const connect = {
  title: 'Connect your account',
  lead: 'With the API keys of your MyTPE Pay account.',
  platform: 'Platform',
  platformV2: 'MyTPE Pay (v2)',
  platformExt: 'New platform',
  platformBoth: 'Both',
  key: 'API key',
  keyMissing: 'Paste your API key.',
  keyMalformed: 'This key holds unexpected signs: copy it again.',
  secret: 'API secret',
  secretMissing: 'Paste your API secret.',
  secretMalformed: 'This secret holds unexpected signs: copy it again.',
  showSecret: 'Show the secret',
  hideSecret: 'Hide the secret',
  trusted: 'Keep me signed in on this device',
  trustedText: '30 days instead of 12 hours. Not on a device that others use too.',
  submit: 'Sign in',
  demo: 'Try the demo shop',
  demoText: 'No keys yet? Look around in an invented shop with invented payments.',
  safety:
    'Your keys stay encrypted on the server. This browser does not keep them, and you can disconnect it from afar.',
  failure: {
    keysTitle: 'These keys are refused',
    keysText:
      'The key or the secret does not fit, or they have been replaced. Copy them again from your MyTPE Pay account.',
    instanceTitle: 'No instance for these keys',
    instanceText:
      'The keys are right, but no MyTPE Pay instance belongs to them. Create one in your MyTPE Pay account, then come back.',
    hostTitle: 'MyTPE Pay does not answer',
    hostText: 'Your keys were not refused: the service cannot be reached. Try again shortly.',
    limitTitle: 'Too many attempts',
    limitText:
      '{seconds, plural, =0 {You can try again.} one {For safety, try again in # second.} other {For safety, try again in # seconds.}}',
  },
  prompt: {
    lostTitle: 'Keys refused: {platform}',
    lostText:
      'This platform no longer accepts the keys of your session. Enter those that hold today: the rest of the session goes on, and nothing that you typed is lost.',
    endedText: 'Sign in again to go on. Nothing that you typed is lost.',
    endingText: 'Enter your keys once more: a new session begins.',
  },
} satisfies Translation<typeof source>;
