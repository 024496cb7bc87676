import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { waitFor, type RowsStop } from '../../../api/run-rows.ts';
import { useI18n } from '../../../i18n/i18n-provider.tsx';
import { localeTags } from '../../../i18n/language.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { createLinkOptions } from '../link-create-mutation.ts';
import { settleAttempt } from '../link-create-request.ts';
import { linkListOf } from '../link-list.ts';
import { linkQueries } from '../link-queries.ts';
import type { ImportJob, ImportStore } from './import-job.ts';
import { ImportRun } from './import-run.ts';
import { readWholeList } from './read-whole-list.ts';

interface ImportRunning {
  readonly job: ImportJob;
  /** `looking`: the merchant's own links are being read, so that none is made twice. */
  readonly phase: 'still' | 'looking' | 'running';
  /** Why it stands still; null before it was started on this page. */
  readonly stop: RowsStop | null;
  /** The API asked for so many seconds of quiet; 0 for none. */
  readonly quietSeconds: number;
  readonly start: () => void;
  readonly pause: () => void;
}

interface ImportRunOptions {
  readonly instanceId: string;
  readonly job: ImportJob;
  readonly store: ImportStore;
  /** Starts at once; else it waits for `start`: nothing is sent by itself. */
  readonly isBegun: boolean;
}

/** Making the links of a job over the real API; leaving the page pauses it. */
export function useImportRun({
  instanceId,
  job: given,
  store,
  isBegun,
}: ImportRunOptions): ImportRunning {
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const clock = useClock();
  const { problem, fieldMessage, rule } = useProblemWords();
  const [job, setJob] = useState(given);
  const [phase, setPhase] = useState<ImportRunning['phase']>('still');
  const [stop, setStop] = useState<RowsStop | null>(null);
  const [quietSeconds, setQuietSeconds] = useState(0);
  const running = useRef<ImportRun>(null);
  /** The page was left, or a pause was asked for before the first row. */
  const isCalledOff = useRef(false);
  const latest = useRef(given);

  const start = () => {
    if (running.current !== null) return;
    const list = linkListOf(queryClient, instanceId, localeTags[language]);
    let ownIds = new Map<string, string>();
    const run = new ImportRun(
      latest.current,
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
        sayTaken: () => rule('slug.taken'),
        now: () => clock.now(),
      },
      (changed) => {
        latest.current = changed;
        setJob(changed);
      },
    );
    running.current = run;
    isCalledOff.current = false;
    setPhase('looking');
    const work = async (): Promise<RowsStop> => {
      const isWhole = await readWholeList(list);
      if (isCalledOff.current) return 'paused';
      if (!isWhole) return 'offline';
      ownIds = new Map(
        [...list.index.ids()].map((id) => [list.index.get(id)?.slug ?? '', id] as const),
      );
      setPhase('running');
      return run.start();
    };
    void work().then(
      (reason) => {
        running.current = null;
        setStop(reason);
        setPhase('still');
      },
      () => {
        running.current = null;
        setStop('failed');
        setPhase('still');
      },
    );
  };

  const startNow = useRef(start);
  useEffect(() => {
    if (isBegun) startNow.current();
    return () => {
      isCalledOff.current = true;
      running.current?.pause();
    };
  }, [isBegun]);

  const pause = () => {
    isCalledOff.current = true;
    running.current?.pause();
  };
  return { job, phase, stop, quietSeconds, start, pause };
}
