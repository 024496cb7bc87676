import type { Generation } from '../../../contract/core/generation.ts';
import type { Instant } from '../../../contract/core/instant.ts';
import type { LiveSource } from '../../../contract/core/live-message.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { firstOf } from '../../api/first-of.ts';
import { listenToChanges } from './change-stream.ts';
import type { Heard } from './heard.ts';
import type { LiveChange } from './live-change.ts';
import type { ChangeSource } from './once.ts';

/** How news reaches this browser: by itself, by looking now and then, or not at all for the moment. */
export type LiveState = 'connecting' | 'live' | 'polling';

/** How often to look, milliseconds, while somebody watches and while nobody does. */
const LOOK_VISIBLE_MS = 10_000;
const LOOK_HIDDEN_MS = 60_000;
/** Webhooks come where they are configured, and not always: so often somebody looks all the same. */
const LOOK_BESIDE_WEBHOOKS_MS = 60_000;
/** Waits before another try at the stream: 1 s, 2 s, 4 s … */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A server that has no stream is asked for one again after so long. */
const NO_STREAM_WAIT_MS = 5 * 60_000;

/** Looks for what has happened on a platform that does not tell it. */
export interface Looker {
  readonly generation: Generation;
  /** Out: what is new since the last look; at the first one, since the page was opened. Throws ApiProblem. */
  readonly look: (signal: AbortSignal) => Promise<readonly LiveChange[]>;
}

export interface LiveFeedOptions {
  readonly signal: AbortSignal;
  /** What this tab knows of already; whoever takes the changes keeps it up to date. */
  readonly heard: Pick<Heard, 'since' | 'lastEventId'>;
  /** One a platform that somebody is signed in to. */
  readonly lookers: readonly Looker[];
  readonly now: () => Instant;
  readonly isVisible: () => boolean;
  /** Milliseconds; resolves early when stopped. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  readonly random: () => number;
  readonly onState: (state: LiveState) => void;
  /** Some come twice: over the stream and by looking, or again after a gap. */
  readonly onChange: (change: LiveChange, source: ChangeSource) => void;
  /** More has happened than is told one by one: everything is to be read anew. */
  readonly onReset: () => void;
}

/** Whoever was signed in is not any more: asking again would only be refused again. */
function isOver(failure: unknown): boolean {
  return failure instanceof ApiProblem && failure.kind === 'signedOut';
}

/** How long a server wants to be left alone, milliseconds. */
function askedMs(failure: unknown): number {
  return failure instanceof ApiProblem ? (failure.retryAfterSeconds ?? 0) * 1_000 : 0;
}

function waitAfter(failure: unknown, failures: number): number {
  const hasNoStream = failure instanceof ApiProblem && failure.status === 404;
  if (hasNoStream) return NO_STREAM_WAIT_MS;
  const grown = FIRST_WAIT_MS * 2 ** Math.min(10, failures);
  return Math.max(askedMs(failure), Math.min(LONGEST_WAIT_MS, grown));
}

/**
 * Brings changes until it is stopped or nobody is signed in any more: over the stream, and while there is none by looking
 * at the newest payments. At the beginning and after a gap the stream sends what was missed, and a look finds it, too.
 */
export async function runLiveFeed(options: LiveFeedOptions): Promise<void> {
  const { signal, heard, lookers, now, isVisible, wait, random } = options;
  const { onState, onChange, onReset } = options;
  let failures = 0;
  /** What was answered instead, by whoever wants to be left alone until then. */
  const resting = new Map<Looker, { readonly until: Instant; readonly failure: unknown }>();

  /** @throws the failure, the last one as long as a platform wants to be left alone */
  const lookBy = async (looker: Looker): Promise<void> => {
    const rest = resting.get(looker);
    if (rest !== undefined && now() < rest.until) throw rest.failure;
    try {
      for (const change of await looker.look(signal)) onChange(change, 'look');
    } catch (failure) {
      resting.set(looker, { until: now() + askedMs(failure), failure });
      throw failure;
    }
  };
  const pace = () => (isVisible() ? LOOK_VISIBLE_MS : LOOK_HIDDEN_MS);

  /** Looks from time to time; a short gap is only waited for. @throws the failure when nobody is signed in any more */
  const lookFor = async (milliseconds: number): Promise<void> => {
    const until = now() + milliseconds;
    while (!signal.aborted && until - now() > LOOK_VISIBLE_MS / 2) {
      try {
        await Promise.all(lookers.map(lookBy));
        onState('polling');
      } catch (failure) {
        if (isOver(failure)) throw failure;
        onState('connecting');
      }
      await wait(Math.min(pace(), Math.max(0, until - now())), signal);
    }
    await wait(Math.max(0, until - now()), signal);
  };

  /**
   * Looks beside a stream, until it ends: once where it misses nothing, every minute where it may have gaps, and often at a
   * platform that it is silent about. The stream goes on when a look fails.
   */
  const lookBeside = async (
    source: LiveSource,
    silent: readonly string[],
    ended: AbortSignal,
  ): Promise<void> => {
    await Promise.all(
      lookers.map(async (looker) => {
        const isSilent = silent.includes(looker.generation);
        do {
          await lookBy(looker).catch(() => undefined);
          if (source === 'feed' && !isSilent) return;
          await wait(isSilent ? pace() : LOOK_BESIDE_WEBHOOKS_MS, ended);
        } while (!ended.aborted);
      }),
    );
  };

  onState('connecting');
  try {
    while (!signal.aborted) {
      let failure: unknown = null;
      const ended = new AbortController();
      try {
        await listenToChanges({
          signal,
          lastEventId: heard.lastEventId,
          since: heard.since,
          onReset,
          onOpen: (source, silent) => {
            failures = 0;
            onState(silent.length === 0 ? 'live' : 'polling');
            void lookBeside(source, silent, firstOf(signal, ended.signal));
          },
          onChange: (change) => onChange(change, 'stream'),
        });
      } catch (error) {
        if (isOver(error)) return;
        failure = error;
      } finally {
        ended.abort();
      }
      const pause = waitAfter(failure, failures) * (0.75 + random() / 2);
      failures += 1;
      await lookFor(pause);
    }
  } catch (error) {
    if (!signal.aborted && !isOver(error)) throw error;
  }
}
