import { useEffect, useRef, useState } from 'react';
import { waitFor } from '../../../api/run-rows.ts';
import type { ListedLink } from '../listed-link.ts';
import type { BulkAction, BulkKit, BulkPlan } from './bulk-kit.ts';
import { runEach, type Outcome, type RunEnd } from './run-each.ts';

/** Each link costs two calls; more at once would only be turned away. */
const CONCURRENCY = 4;
/** The dialog is drawn anew at most so often, milliseconds. */
const DRAW_MS = 100;

interface BulkRun {
  readonly phase: 'plan' | 'running' | 'over';
  readonly plan: BulkPlan;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Why it stopped before the end, or null. */
  readonly end: RunEnd;
  /** The API asked for so many seconds of quiet; 0 for none. */
  readonly pauseSeconds: number;
  readonly start: () => void;
  readonly cancel: () => void;
  /** Plans anew for those that are not done; nothing is sent before it is started again. */
  readonly planRest: () => void;
}

/** Doing something with many links: the plan first, then one after the other, then what became of each. */
export function useBulkRun(
  action: BulkAction,
  kit: BulkKit,
  links: readonly ListedLink[],
): BulkRun {
  const [plan, setPlan] = useState(() => kit.plan(action, links));
  const [phase, setPhase] = useState<BulkRun['phase']>('plan');
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [end, setEnd] = useState<RunEnd>(null);
  const [pauseSeconds, setPauseSeconds] = useState(0);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = () => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    const found = new Map<string, Outcome>();
    let drawing: ReturnType<typeof setTimeout> | null = null;
    const draw = () => {
      drawing = null;
      setOutcomes(new Map(found));
    };
    setPhase('running');
    setOutcomes(found);
    setEnd(null);
    void runEach({
      items: plan.allowed,
      work: (link) => kit.work(action, link),
      concurrency: CONCURRENCY,
      signal: controller.signal,
      wait: waitFor,
      onOutcome: (link, outcome) => {
        found.set(link.id, outcome);
        drawing ??= setTimeout(draw, DRAW_MS);
      },
      onPause: (milliseconds) => setPauseSeconds(Math.ceil(milliseconds / 1_000)),
    }).then((reason) => {
      if (drawing !== null) clearTimeout(drawing);
      running.current = null;
      draw();
      setEnd(reason);
      setPhase('over');
      kit.onEnd?.();
    });
  };

  return {
    phase,
    plan,
    outcomes,
    end,
    pauseSeconds,
    start,
    cancel: () => running.current?.abort(),
    planRest: () => {
      const rest = plan.allowed.filter(({ id }) => outcomes.get(id)?.kind !== 'done');
      setPlan(kit.plan(action, rest));
      setOutcomes(new Map());
      setPhase('plan');
    },
  };
}
