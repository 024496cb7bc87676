import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { publishExtLink } from '../../api/move-ext-link.ts';
import { waitFor, type RowsStop } from '../../api/run-rows.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import type { MoveJob, MoveStore, OldLinks } from './move-job.ts';
import { planMove } from './move-rules.ts';
import { MoveRun, type MoveWorld } from './move-run.ts';
import {
  archiveDraft,
  createMoved,
  MovedLinks,
  pauseOld,
  readOld,
  setLimit,
} from './move-world.ts';
import { useMoveWords } from './use-move-words.ts';

interface MoveRunning {
  readonly job: MoveJob;
  /** `looking`: the new platform's links are being read, so that none is made twice. */
  readonly phase: 'still' | 'looking' | 'drafting' | 'publishing';
  /** Why it stands still; null before it was started on this page. */
  readonly stop: RowsStop | null;
  /** The API asked for so many seconds of quiet; 0 for none. */
  readonly quietSeconds: number;
  readonly makeDrafts: () => void;
  readonly publishAll: (oldLinks: OldLinks) => void;
  readonly pause: () => void;
}

interface MoveRunOptions {
  readonly job: MoveJob;
  readonly store: MoveStore;
  /** Starts at once; else it waits: nothing is sent by itself. */
  readonly isBegun: boolean;
  /** An old link was paused. */
  readonly onOldChanged: (linkId: string) => void;
}

/** Moving links over the two real APIs; leaving the page pauses it. */
export function useMoveRun({
  job: given,
  store,
  isBegun,
  onOldChanged,
}: MoveRunOptions): MoveRunning {
  const queryClient = useQueryClient();
  const clock = useClock();
  const { problem, fieldMessage } = useProblemWords();
  const words = useMoveWords();
  const [job, setJob] = useState(given);
  const [phase, setPhase] = useState<MoveRunning['phase']>('still');
  const [stop, setStop] = useState<RowsStop | null>(null);
  const [quietSeconds, setQuietSeconds] = useState(0);
  const running = useRef<MoveRun>(null);
  /** The page was left, or a pause was asked for before the first link. */
  const isCalledOff = useRef(false);
  const latest = useRef(given);

  const go = (work: (run: MoveRun, moved: MovedLinks) => Promise<RowsStop>) => {
    if (running.current !== null) return;
    const moved = new MovedLinks(given.targetId);
    let isFirstLook = true;
    const world: MoveWorld = {
      findMoved: async (oldId) => {
        // Everything was read at the beginning; what is asked for again may have come since.
        if (!isFirstLook && moved.get(oldId) === null) await moved.readNewest();
        return moved.get(oldId);
      },
      readOld: (id) => readOld(id),
      plan: (link) => planMove(link, given.targetId, clock.now()),
      create: async (link, plan) => {
        isFirstLook = false;
        return await createMoved(plan.body, link.logo);
      },
      setLimit,
      publish: publishExtLink,
      archiveDraft,
      pauseOld: async (id) => {
        const old = await pauseOld(id);
        onOldChanged(id);
        return old;
      },
      wait: async (milliseconds, signal) => {
        setQuietSeconds(Math.ceil(milliseconds / 1_000));
        try {
          await waitFor(milliseconds, signal);
        } finally {
          setQuietSeconds(0);
        }
      },
      say: (failure) => {
        const fields = Object.values(failure.fields).flat().map(fieldMessage);
        return fields.length > 0 ? fields.join(' ') : problem(failure).text;
      },
      sayPlan: words.whyNot,
    };
    const run = new MoveRun(latest.current, store, world, (changed) => {
      latest.current = changed;
      setJob(changed);
    });
    running.current = run;
    isCalledOff.current = false;
    void work(run, moved)
      .catch((): RowsStop => 'failed')
      .then((reason) => {
        running.current = null;
        store.flush();
        setStop(reason);
        setPhase('still');
        void queryClient.invalidateQueries({ queryKey: ['ext', 'links'] });
      });
  };

  const makeDrafts = () =>
    go(async (run, moved) => {
      setPhase('looking');
      try {
        await moved.readAll();
      } catch {
        return 'offline';
      }
      if (isCalledOff.current) return 'paused';
      setPhase('drafting');
      return await run.makeDrafts();
    });
  const publishAll = (oldLinks: OldLinks) =>
    go(async (run) => {
      setPhase('publishing');
      return await run.publishAll(oldLinks);
    });

  const startNow = useRef(makeDrafts);
  useEffect(() => {
    if (isBegun) startNow.current();
    const keep = () => store.flush();
    window.addEventListener('pagehide', keep);
    return () => {
      isCalledOff.current = true;
      running.current?.pause();
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [isBegun, store]);

  const pause = () => {
    isCalledOff.current = true;
    running.current?.pause();
  };
  return { job, phase, stop, quietSeconds, makeDrafts, publishAll, pause };
}
