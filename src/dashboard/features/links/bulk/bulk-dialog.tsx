import { CircleAlert, CircleCheck, Download, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat, useI18n } from '../../../i18n/i18n-provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { UserText } from '../../../ui/isolated-text.tsx';
import { ProgressBar } from '../../../ui/progress.tsx';
import { saveCsv } from '../../../ui/save-csv.ts';
import type { ListedLink } from '../listed-link.ts';
import { isFinal, type BulkAction, type BulkKit } from './bulk-kit.ts';
import { bulkReport, type BulkReportRow } from './bulk-report.ts';
import { useBulkRun } from './use-bulk-run.ts';

/** More rows than anybody reads in a dialog; the file holds all of them. */
const MAX_ROWS = 100;

type BulkDialogProps = {
  action: BulkAction;
  kit: BulkKit;
  /** As they stood when the action was chosen. */
  links: readonly ListedLink[];
  onClose: () => void;
};

/** One action for many links: what it will do, how far it is, and what became of each. */
export function BulkDialog({ action, kit, links, onClose }: BulkDialogProps) {
  const t = useTranslations('bulk');
  const runs = useTranslations('runs');
  const ui = useTranslations('ui');
  const format = useFormat();
  const { language } = useI18n();
  const run = useBulkRun(action, kit, links);
  const report = bulkReport(run.plan, run.outcomes, (failure) => kit.reasonOf(action, failure));
  const total = run.plan.allowed.length;
  const done = report.filter(({ result }) => result === 'done').length;
  const failed = report.filter(({ result }) => result === 'failed').length;
  const open = total - done - failed;
  const isOver = run.phase === 'over';
  const isRunning = run.phase === 'running';
  const noted = report.filter(({ reason }) => reason !== '');

  const saveReport = () => {
    const head = [t('column.title'), t('column.slug'), t('column.result'), t('column.reason')];
    const lines = report.map(({ link, result, reason }) => [
      link.title,
      link.slug,
      t(`result.${result}`),
      reason,
    ]);
    saveCsv([head, ...lines], language, t('reportName'));
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      isBusy={isRunning}
      title={t(`title.${action}`)}
      closeLabel={ui('close')}
      role={run.phase === 'plan' && isFinal(action) ? 'alertdialog' : 'dialog'}
      footer={
        isRunning ? (
          <Button onClick={run.cancel}>{t('stop')}</Button>
        ) : isOver ? (
          <>
            <Button icon={Download} onClick={saveReport}>
              {t('report')}
            </Button>
            {failed + open > 0 && (
              <Button onClick={run.planRest}>{t('again', { count: failed + open })}</Button>
            )}
            <Button variant="primary" onClick={onClose}>
              {ui('close')}
            </Button>
          </>
        ) : (
          <>
            <Button data-first-focus onClick={onClose}>
              {ui('cancel')}
            </Button>
            <Button
              variant={isFinal(action) ? 'danger' : 'primary'}
              disabledReason={total === 0 ? t('nothing') : undefined}
              onClick={run.start}
            >
              {t(`start.${action}`, { count: total })}
            </Button>
          </>
        )
      }
    >
      {run.phase === 'plan' ? (
        <p className="text-body text-ink-2">
          {t(`plan.${action}`, { count: total })}
          {run.plan.refused.length > 0 && ` ${t('refused', { count: run.plan.refused.length })}`}
        </p>
      ) : (
        <div role="status" className="flex flex-col gap-2.5 text-body text-ink-2">
          <ProgressBar
            share={total === 0 ? 1 : (done + failed) / total}
            label={t('progress')}
            className="w-full"
          />
          <p className="flex items-center gap-2.5">
            {isOver && failed + open === 0 ? (
              <CircleCheck aria-hidden className="size-4 text-accent" />
            ) : (
              isOver && <TriangleAlert aria-hidden className="size-4 text-amber" />
            )}
            {t('doneOf', { done: format.integer(done), total: format.integer(total) })}
            {failed > 0 && ` · ${t('failedCount', { count: failed })}`}
            {isOver && open > 0 && ` · ${t('openCount', { count: open })}`}
          </p>
          {run.pauseSeconds > 0 && isRunning && (
            <p className="text-amber">{runs('quiet', { seconds: run.pauseSeconds })}</p>
          )}
        </div>
      )}
      {isOver && run.end !== null && (
        <Banner icon={CircleAlert} tone="amber" className="mt-3">
          {t(`end.${run.end}`)}
        </Banner>
      )}
      {noted.length > 0 && <NotedRows rows={noted} />}
    </Dialog>
  );
}

/** The links that something has to be said about, and what. */
function NotedRows({ rows }: { rows: readonly BulkReportRow[] }) {
  const t = useTranslations('bulk');
  return (
    <section aria-label={t('notDone')} className="mt-4">
      <h3 className="mb-1.5 text-body font-medium text-ink">{t('notDone')}</h3>
      <ul>
        {rows.slice(0, MAX_ROWS).map(({ link, reason }) => (
          <li key={link.id} className="border-t border-line py-2.5 text-small">
            <span className="flex font-medium text-ink">
              <UserText className="truncate">{link.title === '' ? link.slug : link.title}</UserText>
            </span>
            <span className="text-ink-2">{reason}</span>
          </li>
        ))}
      </ul>
      {rows.length > MAX_ROWS && (
        <p className="text-small text-ink-3">{t('more', { count: rows.length - MAX_ROWS })}</p>
      )}
    </section>
  );
}
