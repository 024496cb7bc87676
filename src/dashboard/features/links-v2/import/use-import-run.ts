import { useQueryClient } from '@tanstack/react-query';
import type { RowsStop } from '../../../api/run-rows.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useI18n } from '../../../i18n/i18n-provider.tsx';
import { localeTags } from '../../../i18n/language.ts';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { useRowsRun, type RowsRunning, type RunScene } from '../../runs/use-rows-run.ts';
import { createLinkOptions } from '../link-create-mutation.ts';
import { settleAttempt } from '../link-create-request.ts';
import { linkListOf } from '../link-list.ts';
import { linkQueries } from '../link-queries.ts';
import type { ImportJob, ImportStore } from './import-job.ts';
import { ImportRun } from './import-run.ts';
import { readWholeList } from './read-whole-list.ts';

/** `looking`: the merchant's own links are being read, so that none is made twice. */
type ImportPhase = 'looking' | 'making';

interface ImportRunning extends RowsRunning<ImportJob, ImportPhase> {
  readonly start: () => void;
}

interface ImportRunOptions {
  readonly instanceId: string;
  readonly job: ImportJob;
  readonly store: ImportStore;
  /** Starts at once; else it waits for `start`. */
  readonly isBegun: boolean;
}

/** Making the links of a job over the real API. */
export function useImportRun({
  instanceId,
  job: given,
  store,
  isBegun,
}: ImportRunOptions): ImportRunning {
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const clock = useClock();
  const { rule } = useProblemWords();

  const makeLinks = async (scene: RunScene<ImportJob, ImportPhase>): Promise<RowsStop> => {
    const { job, onChange, onPhase, wait, say, signal } = scene;
    onPhase('looking');
    const list = linkListOf(queryClient, instanceId, localeTags[language]);
    const isWhole = await readWholeList(list);
    if (signal.aborted) return 'paused';
    if (!isWhole) return 'offline';
    const ownIds = new Map(
      [...list.index.ids()].map((id) => [list.index.get(id)?.slug ?? '', id] as const),
    );
    onPhase('making');
    const run = new ImportRun(
      job,
      store,
      {
        readOwn: async (slug) => {
          const id = ownIds.get(slug);
          if (id === undefined) return null;
          const { link } = await queryClient.query({
            ...linkQueries.detail(id),
            staleTime: 0,
            retry: false,
          });
          return link;
        },
        create: (body) =>
          queryClient
            .getMutationCache()
            .build(queryClient, createLinkOptions(queryClient))
            .execute({ instanceId, body, open: null, now: clock.now() }),
        settle: (attempt) => settleAttempt(instanceId, attempt),
        wait,
        say,
        sayTaken: () => rule('slug.taken'),
      },
      onChange,
    );
    return await run.start(signal);
  };

  const running = useRowsRun(given, isBegun ? makeLinks : null);
  return { ...running, start: () => running.run(makeLinks) };
}
