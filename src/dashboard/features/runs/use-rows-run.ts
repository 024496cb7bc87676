import { useEffect, useRef, useState } from 'react';
import type { ApiProblem } from '../../api/api-problem.ts';
import { waitFor, type RowsRun, type RowsStop } from '../../api/run-rows.ts';
import { useProblemWords } from '../../i18n/use-problem-words.ts';

/** What work on the rows of a job is given. */
export interface RunScene<Job, Phase> {
  /** As it stands now. */
  readonly job: Job;
  readonly onChange: (job: Job) => void;
  readonly onPhase: (phase: Phase) => void;
  readonly wait: RowsRun<never>['wait'];
  /** A refusal in the merchant's words. */
  readonly say: (problem: ApiProblem) => string;
  /** Aborted: a pause is asked for, or the page was left. */
  readonly signal: AbortSignal;
}

type RunWork<Job, Phase> = (scene: RunScene<Job, Phase>) => Promise<RowsStop>;

export interface RowsRunning<Job, Phase> {
  readonly job: Job;
  readonly phase: Phase | 'still';
  /** Why it stands still; null before it was started on this page. */
  readonly stop: RowsStop | null;
  /** The API asked for so many seconds of quiet; 0 for none. */
  readonly quietSeconds: number;
  /** Does nothing while something is under way. */
  readonly run: (work: RunWork<Job, Phase>) => void;
  readonly pause: () => void;
}

/**
 * A job of many rows while its page is open; leaving the page pauses it.
 * @param given as it stood when the page was opened, or when it began
 * @param begin started at once; null: it waits for `run`, nothing is sent by itself
 */
export function useRowsRun<Job, Phase extends string>(
  given: Job,
  begin: RunWork<Job, Phase> | null,
): RowsRunning<Job, Phase> {
  const { problem, fieldMessage } = useProblemWords();
  const [job, setJob] = useState(given);
  const [phase, setPhase] = useState<Phase | 'still'>('still');
  const [stop, setStop] = useState<RowsStop | null>(null);
  const [quietSeconds, setQuietSeconds] = useState(0);
  const latest = useRef(given);
  const running = useRef<AbortController>(null);

  const run = (work: RunWork<Job, Phase>) => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    const scene: RunScene<Job, Phase> = {
      job: latest.current,
      onChange: (changed) => {
        latest.current = changed;
        setJob(changed);
      },
      onPhase: setPhase,
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
      signal: controller.signal,
    };
    void work(scene)
      .catch((): RowsStop => 'failed')
      .then((reason) => {
        running.current = null;
        setStop(reason);
        setPhase('still');
      });
  };
  const pause = () => running.current?.abort();

  const beginNow = useRef(() => begin && run(begin));
  useEffect(() => {
    beginNow.current();
    return () => running.current?.abort();
  }, []);

  return { job, phase, stop, quietSeconds, run, pause };
}
