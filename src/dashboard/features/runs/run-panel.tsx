import { CircleAlert, CircleCheck, Download, Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import type { RowsRunning } from './use-rows-run.ts';

/** What each job says in words of its own. */
type RunWord = 'looking' | 'notKept' | 'over' | 'reloaded' | 'save' | 'another' | 'seeLinks';

type RunPanelProps = {
  title?: string | undefined;
  running: Pick<RowsRunning<unknown, string>, 'phase' | 'stop' | 'quietSeconds' | 'pause'>;
  /** The browser keeps it: a reload costs nothing. */
  isKept: boolean;
  say: (word: RunWord) => string;
  /** How many of how many rows are done. */
  done: number;
  total: number;
  /** The same in words. */
  progress: string;
  /** Below it, smaller. */
  counts?: ReactNode;
  /** There is nothing left to do or to decide. */
  isOver: boolean;
  /** Goes on with what is left; null where nothing is that needs no decision first. */
  onGoOn: (() => void) | null;
  /** Saves what became of each row. */
  onSave: () => void;
  /** Away with it: the page is there for another one. */
  onLeave: () => void;
  /** The instance whose links were made; null when it cannot be shown. */
  madeIn: string | null;
  children?: ReactNode;
};

/** How far a job of many rows is, why it stands still, and how it goes on. */
export function RunPanel({
  title,
  running: { phase, stop, quietSeconds, pause },
  isKept,
  say,
  done,
  total,
  progress,
  counts,
  isOver,
  onGoOn,
  onSave,
  onLeave,
  madeIn,
  children,
}: RunPanelProps) {
  const t = useTranslations('runs');
  const isRunning = phase !== 'still';
  const reason = stop ?? 'reloaded';
  return (
    <Panel title={title}>
      <div role="status" className="flex flex-col gap-2.5 text-body text-ink-2">
        <ProgressBar
          share={total === 0 ? 1 : done / total}
          label={t('progress')}
          className="w-full"
        />
        <p className="flex flex-wrap items-center gap-2 font-medium text-ink">
          {isOver && <CircleCheck aria-hidden className="size-4 text-accent" />}
          {progress}
        </p>
        {counts}
        {phase === 'looking' && <p className="text-small">{say('looking')}</p>}
        {quietSeconds > 0 && (
          <p className="text-small text-amber">{t('quiet', { seconds: quietSeconds })}</p>
        )}
      </div>
      {!isRunning && onGoOn && (
        <Banner icon={CircleAlert} tone="amber" role="status" className="mt-4">
          {reason === 'over' || reason === 'reloaded' ? say(reason) : t(`stop.${reason}`)}
        </Banner>
      )}
      {isRunning && !isKept && (
        <Banner icon={CircleAlert} tone="amber" className="mt-4">
          {say('notKept')}
        </Banner>
      )}
      <div className="mt-4 flex flex-wrap justify-end gap-2.5">
        <Button icon={Download} onClick={onSave}>
          {say('save')}
        </Button>
        {isRunning ? (
          <Button icon={Pause} onClick={pause}>
            {t('pause')}
          </Button>
        ) : (
          <Button onClick={onLeave}>{isOver ? say('another') : t('giveUp')}</Button>
        )}
        {!isRunning && onGoOn && (
          <Button variant="primary" icon={Play} onClick={onGoOn}>
            {t('goOn')}
          </Button>
        )}
        {isOver && madeIn !== null && (
          <LinkButton variant="primary" to="/$instanceId/links" params={{ instanceId: madeIn }}>
            {say('seeLinks')}
          </LinkButton>
        )}
      </div>
      {children}
    </Panel>
  );
}
