import { useTranslations } from 'use-intl';
import { WEBHOOK_EVENTS as EXT_EVENTS } from '../../../contract/ext/webhooks.ts';
import { WEBHOOK_EVENTS as V2_EVENTS } from '../../../contract/v2/webhooks.ts';

const EVENTS = [...V2_EVENTS, ...EXT_EVENTS] as const;
type KnownEvent = (typeof EVENTS)[number];
type EventKey<Event extends string = KnownEvent> = Event extends `${infer Thing}.${infer What}`
  ? `${Thing}_${What}`
  : never;

/** `transaction.completed` as a key of the catalogue, whose dots part levels. */
function keyOf(event: KnownEvent) {
  return event.replace('.', '_') as EventKey;
}

/** What the language on screen calls an event; null for one that nobody knows. */
export function useEventName(): (event: string) => string | null {
  const t = useTranslations('webhooks.delivery.event');
  return (event) => {
    const known = EVENTS.find((each) => each === event);
    return known === undefined ? null : t(keyOf(known));
  };
}
