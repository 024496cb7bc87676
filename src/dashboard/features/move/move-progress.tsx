import { CircleAlert, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat, useI18n } from '../../i18n/i18n-provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioCards } from '../../ui/radio-field.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { RunPanel } from '../runs/run-panel.tsx';
import type { SessionInstance } from '../session/session.ts';
import { addressTable } from './address-table.ts';
import type { MoveJob, MoveState, MoveStore, OldLinks } from './move-job.ts';
import { MovedRows } from './moved-rows.tsx';
import { useMoveRun } from './use-move-run.ts';
import { useStepFocus } from './use-step-focus.ts';

type MoveProgressProps = {
  /** As it stood when the page was opened, or when it began. */
  job: MoveJob;
  store: MoveStore;
  /** It was begun on this page: it starts at once. One from before waits for a word. */
  isBegun: boolean;
  /** The browser keeps it: a reload costs nothing. */
  isKept: boolean;
  /** Where the links go; null when these keys no longer own it. */
  target: SessionInstance | null;
  newPayUrl: string | null;
  onOldChanged: (linkId: string) => void;
  /** Away with it: the page is there for other links. */
  onLeave: () => void;
};

/** How far a move is: its drafts, the word to publish them, and the table of addresses. */
export function MoveProgress({
  job: given,
  store,
  isBegun,
  isKept,
  target,
  newPayUrl,
  onOldChanged,
  onLeave,
}: MoveProgressProps) {
  const t = useTranslations('moving');
  const run = useTranslations('moving.run');
  const format = useFormat();
  const { language } = useI18n();
  const running = useMoveRun({ job: given, store, isBegun, onOldChanged });
  const { job, phase, makeDrafts, publishAll } = running;
  const { oldLinks } = job;
  const count = (...states: readonly MoveState[]) =>
    job.results.filter(({ state }) => states.includes(state)).length;
  const total = job.rows.length;
  const undrafted = count('waiting', 'sent');
  const drafted = count('drafted');
  const published = count('published');
  const isRunning = phase !== 'still';
  const isOver = undrafted === 0 && drafted === 0;
  // Whoever gave the word goes on with it; before that the drafts wait.
  const isPublishing = undrafted === 0 && oldLinks !== null;
  const ready = job.rows.filter(
    ({ wasPaused }, row) => job.results[row]?.state === 'drafted' && !wasPaused,
  );

  const goOn =
    undrafted > 0
      ? makeDrafts
      : drafted > 0 && oldLinks !== null
        ? () => publishAll(oldLinks)
        : null;

  // The word is asked for where the pause was: whoever works by keyboard is led there.
  const mustAsk = !isRunning && undrafted === 0 && oldLinks === null && drafted > 0;
  const area = useStepFocus(mustAsk ? 'publish' : isPublishing && isOver ? 'over' : 'running');
  const logosLost = job.results.filter(({ isLogoLost }) => isLogoLost).length;

  const saveTable = () => {
    const lines = addressTable(job, newPayUrl, {
      head: [
        t('column.title'),
        t('column.old'),
        t('column.new'),
        t('column.state'),
        t('column.note'),
      ],
      state: (state) => t(`state.${state}`),
      logoLost: t('logoLost'),
      draftArchived: t('draftArchived'),
    });
    saveCsv(lines, language, t('tableName'));
  };

  return (
    <>
      <RunPanel
        title={target?.name}
        running={running}
        isKept={isKept}
        say={(word) => run(word)}
        done={isPublishing ? total - drafted : total - undrafted}
        total={total}
        progress={
          isPublishing
            ? t('publishedOf', { made: format.integer(published), total: format.integer(total) })
            : t('draftedOf', {
                made: format.integer(total - undrafted),
                total: format.integer(total),
              })
        }
        isOver={isOver}
        onGoOn={goOn}
        onSave={saveTable}
        onLeave={onLeave}
        madeIn={target && target.id}
      />
      {logosLost > 0 && (
        <Banner icon={CircleAlert} tone="amber" role="status">
          {t('logosLost', { count: logosLost })}
        </Banner>
      )}
      <div ref={area} className="empty:hidden">
        {mustAsk && (
          <PublishPanel
            ready={ready.length}
            scarce={ready.filter(({ isScarce }) => isScarce).length}
            pausedBefore={drafted - ready.length}
            onPublish={publishAll}
          />
        )}
      </div>
      <Panel title={t('addresses')}>
        <MovedRows job={job} newPayUrl={newPayUrl} />
      </Panel>
    </>
  );
}

type PublishPanelProps = {
  /** How many drafts can be published. */
  ready: number;
  /** How many of them could be sold twice while the old one is open. */
  scarce: number;
  /** How many stay drafts, since the old one was paused. */
  pausedBefore: number;
  onPublish: (oldLinks: OldLinks) => void;
};

/** The merchant's word: only with it can customers pay at the new addresses. */
function PublishPanel({ ready, scarce, pausedBefore, onPublish }: PublishPanelProps) {
  const t = useTranslations('moving');
  const [oldLinks, setOldLinks] = useState<OldLinks>('pause');
  return (
    <Panel title={t('publishTitle')}>
      <div className="flex flex-col gap-4">
        <p className="text-body text-ink-2">
          {t('publishText')} {pausedBefore > 0 && t('pausedStay', { count: pausedBefore })}
        </p>
        <RadioCards
          legend={t('oldLinks')}
          value={oldLinks}
          onValueChange={setOldLinks}
          options={[
            { value: 'pause', label: t('old.pause'), description: t('oldText.pause') },
            { value: 'keep', label: t('old.keep'), description: t('oldText.keep') },
          ]}
        />
        {oldLinks === 'keep' && scarce > 0 && (
          <Banner icon={CircleAlert} tone="amber" role="status">
            {t('scarce', { count: scarce })}
          </Banner>
        )}
        <div className="flex justify-end">
          <Button variant="primary" icon={Send} onClick={() => onPublish(oldLinks)}>
            {t('publish', { count: ready })}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
