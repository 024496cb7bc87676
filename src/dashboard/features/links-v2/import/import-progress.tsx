import { useTranslations } from 'use-intl';
import { useFormat, useI18n } from '../../../i18n/i18n-provider.tsx';
import { UserText } from '../../../ui/isolated-text.tsx';
import { saveCsv } from '../../../ui/save-csv.ts';
import { RunPanel } from '../../runs/run-panel.tsx';
import type { ImportJob, ImportStore, RowState } from './import-job.ts';
import { useImportRun } from './use-import-run.ts';

/** More are in the report. */
const MAX_REFUSED = 50;

type ImportProgressProps = {
  instanceId: string;
  /** As it stood when the page was opened, or when it began. */
  job: ImportJob;
  store: ImportStore;
  /** It was begun on this page: it starts at once. One from before waits for a word. */
  isBegun: boolean;
  /** The browser keeps it: a reload costs nothing. */
  isKept: boolean;
  /** Away with it: the page is there for another file. */
  onLeave: () => void;
};

/** How far the links of a file are, and what became of each row. */
export function ImportProgress({
  instanceId,
  job: given,
  store,
  isBegun,
  isKept,
  onLeave,
}: ImportProgressProps) {
  const t = useTranslations('importing');
  const run = useTranslations('importing.run');
  const format = useFormat();
  const { language } = useI18n();
  const running = useImportRun({ instanceId, job: given, store, isBegun });
  const { job } = running;
  const count = (state: RowState) => job.states.filter((each) => each === state).length;
  const total = job.rows.length;
  const made = count('created');
  const existed = count('existed');
  const refused = count('refused');
  const left = total - made - existed - refused;

  const saveReport = () => {
    const head = [t('line'), t('field.title'), t('field.slug'), t('result'), t('note')];
    const lines = job.rows.map(({ line, body }, row) => [
      String(line),
      body.title,
      body.slug,
      t(`state.${job.states[row] ?? 'waiting'}`),
      job.notes[row] ?? '',
    ]);
    saveCsv([head, ...lines], language, t('reportName'));
  };

  return (
    <RunPanel
      running={running}
      isKept={isKept}
      say={(word) => run(word)}
      done={total - left}
      total={total}
      progress={t('madeOf', { made: format.integer(made), total: format.integer(total) })}
      counts={
        <p className="text-small text-ink-2">
          {existed > 0 && `${t('existed', { count: existed })} · `}
          {refused > 0 && `${t('refused', { count: refused })} · `}
          {t('left', { count: left })}
        </p>
      }
      isOver={left === 0}
      onGoOn={left === 0 ? null : running.start}
      onSave={saveReport}
      onLeave={onLeave}
      madeIn={instanceId}
    >
      {refused > 0 && <RefusedRows job={job} />}
    </RunPanel>
  );
}

/** The rows that no link was made of, and why. */
function RefusedRows({ job }: { job: ImportJob }) {
  const t = useTranslations('importing');
  const format = useFormat();
  const refused = job.rows
    .map((row, index) => ({ ...row, note: job.notes[index] ?? '', state: job.states[index] }))
    .filter(({ state }) => state === 'refused')
    .slice(0, MAX_REFUSED);
  return (
    <section aria-label={t('refusedTitle')} className="mt-5">
      <h2 className="mb-1.5 text-heading font-semibold text-ink">{t('refusedTitle')}</h2>
      <ul>
        {refused.map(({ line, body, note }) => (
          <li key={line} className="border-t border-line py-2.5 text-small">
            <span className="text-ink-3">{t('lineNumber', { line: format.integer(line) })}</span>{' '}
            <UserText className="font-medium text-ink">{body.title}</UserText>
            <span className="block text-ink-2">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
