import type { commands as source } from '../fr/commands.ts';
import type { Translation } from '../../translation.ts';

export const commands = {
  palette: 'Quick search',
  search: 'Find a link or a command',
  placeholder: 'Title, address, id, action…',
  nothing: 'Nothing matches.',
  soFar:
    '{count, plural, =0 {The links are still being read.} one {Searched in the only link read so far.} other {Searched in the {loaded} links read so far.}}',
  asking: 'Searching…',
  more: '{count, plural, one {And # more of {total}: type more to narrow it down.} other {And # more of {total}: type more to narrow it down.}}',
  links: 'Links',
  thisLink: 'This link',
  go: 'Go to',
  preferences: 'Preferences and account',
  create: 'New: {mode}',
  speak: 'Language: {language}',
  theme: 'Theme: {theme}',
  lookUp: 'Open the link {id}',
  help: 'Keyboard shortcuts',
  helpText: 'A single key, outside of fields. They can be turned off in the settings.',
  helpOff: 'Single keys are turned off in the settings.',
  everywhere: 'Everywhere',
  onLink: 'On a link’s page',
  andThen: 'then',
  key: {
    search: 'Find a link',
    new: 'Create a link',
    links: 'Go to the links',
    insights: 'Go to the insights',
    settings: 'Go to the settings',
    help: 'Show this help',
    copy: 'Copy the link',
    edit: 'Edit',
    share: 'Share',
    restock: 'Add stock',
  },
} satisfies Translation<typeof source>;
