import { parseWebhookConfiguration } from '../../../contract/v2/webhooks.ts';

/** A receiver on this machine, which a server for development may allow: it decides itself. */
const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/?#]|$)/i;

/** True for a receiver on this machine. */
export function isLoopbackAddress(url: string): boolean {
  return LOOPBACK.test(url);
}

/** True for an address that is worth sending: the API's own rule, and what development may allow beside it. */
export function isWebhookAddress(url: string): boolean {
  return isLoopbackAddress(url) || parseWebhookConfiguration({ webhook_url: url }).ok;
}

/** Where this dashboard receives an instance's webhook. */
export function ownWebhookAddress(origin: string, instanceId: string): string {
  return `${origin}/bff/webhooks/${encodeURIComponent(instanceId)}`;
}
