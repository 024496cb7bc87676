import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { publishExtLink } from '../../api/move-ext-link.ts';
import type { RowsStop } from '../../api/run-rows.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useRowsRun, type RowsRunning, type RunScene } from '../runs/use-rows-run.ts';
import type { MoveJob, MoveStore, OldLinks } from './move-job.ts';
import { planMove } from './move-rules.ts';
import { MoveRun } from './move-run.ts';
import {
  archiveDraft,
  createMoved,
  MovedLinks,
  pauseOld,
  readOld,
  setLimit,
} from './move-world.ts';
import { useMoveWords } from './use-move-words.ts';

/** `looking`: the new platform's links are being read, so that none is made twice. */
type MovePhase = 'looking' | 'drafting' | 'publishing';

interface MoveRunning extends RowsRunning<MoveJob, MovePhase> {
  readonly makeDrafts: () => void;
  readonly publishAll: (oldLinks: OldLinks) => void;
}

interface MoveRunOptions {
  readonly job: MoveJob;
  readonly store: MoveStore;
  /** Starts at once; else it waits for `makeDrafts`. */
  readonly isBegun: boolean;
  /** An old link was paused. */
  readonly onOldChanged: (linkId: string) => void;
}

/** Moving links over the two real APIs. */
export function useMoveRun({
  job: given,
  store,
  isBegun,
  onOldChanged,
}: MoveRunOptions): MoveRunning {
  const queryClient = useQueryClient();
  const clock = useClock();
  const words = useMoveWords();

  const runOf = (
    { job, onChange, wait, say }: RunScene<MoveJob, MovePhase>,
    moved: MovedLinks,
  ): MoveRun => {
    let isFirstLook = true;
    return new MoveRun(
      job,
      store,
      {
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
        wait,
        say,
        sayPlan: words.whyNot,
      },
      onChange,
    );
  };
  const keeping =
    (work: (scene: RunScene<MoveJob, MovePhase>, moved: MovedLinks) => Promise<RowsStop>) =>
    async (scene: RunScene<MoveJob, MovePhase>): Promise<RowsStop> => {
      try {
        return await work(scene, new MovedLinks(given.targetId));
      } finally {
        store.flush();
        void queryClient.invalidateQueries({ queryKey: ['ext', 'links'] });
      }
    };

  const makeDrafts = keeping(async (scene, moved) => {
    scene.onPhase('looking');
    try {
      await moved.readAll();
    } catch {
      return 'offline';
    }
    if (scene.signal.aborted) return 'paused';
    scene.onPhase('drafting');
    return await runOf(scene, moved).makeDrafts(scene.signal);
  });
  const publishAll = (oldLinks: OldLinks) =>
    keeping(async (scene, moved) => {
      scene.onPhase('publishing');
      return await runOf(scene, moved).publishAll(oldLinks, scene.signal);
    });

  const running = useRowsRun(given, isBegun ? makeDrafts : null);
  useEffect(() => {
    const keep = () => store.flush();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [store]);
  return {
    ...running,
    makeDrafts: () => running.run(makeDrafts),
    publishAll: (oldLinks) => running.run(publishAll(oldLinks)),
  };
}
