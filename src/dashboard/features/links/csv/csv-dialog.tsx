import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useFormat, useI18n } from '../../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProgressBar } from '../../../ui/progress.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useToasts } from '../../../ui/toast.tsx';
import { toDay } from '../list-search.ts';
import { useModeWords } from '../mode-words.ts';
import { useStatusWords } from '../status-words.tsx';
import { keepCsvChoice, readCsvChoice } from './csv-choice.ts';
import type { CsvSource } from './csv-source.ts';
import { CSV_DELIMITERS } from '../../../ui/csv-text.ts';
import { CSV_COLUMNS, type CsvColumn } from './link-columns.ts';
import { writeLinksFile } from './write-links-file.ts';

type CsvDialogProps = {
  /** What is written, taken when the dialog was opened: the rows on screen in their order, or a selection. */
  source: CsvSource;
  isSelection: boolean;
  onClose: () => void;
};

/** How far it is: links are read first where not all are at hand. */
interface Step {
  readonly kind: 'read' | 'written';
  readonly done: number;
  readonly total: number;
}

/** A file of the links on screen: which columns, then the file. */
export function CsvDialog({ source, isSelection, onClose }: CsvDialogProps) {
  const t = useTranslations('csv');
  const ui = useTranslations('ui');
  const { language } = useI18n();
  const format = useFormat();
  const clock = useClock();
  const toasts = useToasts();
  const { problem } = useProblemWords();
  const usualWords = { modeOf: useModeWords(), wordsOf: useStatusWords() };
  const { modeOf, wordsOf } = source.words ?? usualWords;
  const { isSoFar } = source;
  const [chosen, setChosen] = useState<ReadonlySet<CsvColumn>>(readCsvChoice);
  const [step, setStep] = useState<Step | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const writing = useRef<AbortController>(null);
  useEffect(() => () => writing.current?.abort(), []);

  const toggle = (column: CsvColumn) => {
    const next = new Set(chosen);
    if (!next.delete(column)) next.add(column);
    setChosen(next);
  };
  const write = async () => {
    const controller = new AbortController();
    writing.current = controller;
    const follow = (kind: Step['kind'], total: number) => (done: number) =>
      setStep({ kind, done, total });
    follow('read', source.count)(0);
    setFailure(null);
    keepCsvChoice(chosen);
    const now = clock.now();
    try {
      const links = await source.read(controller.signal, follow('read', source.count));
      const count = links.length;
      const file = await writeLinksFile({
        count,
        linkAt: (row) => links[row],
        columns: CSV_COLUMNS.filter((column) => chosen.has(column)),
        headOf: (column) => t(`column.${column}`),
        words: {
          mode: (mode) => modeOf(mode).word,
          standing: (_standing, link) => wordsOf(link).word,
        },
        delimiter: CSV_DELIMITERS[language],
        now,
        signal: controller.signal,
        onProgress: follow('written', count),
      });
      saveFile(file, `${t('fileName')}-${toDay(now)}.csv`);
      toasts.add({ title: t('done', { count }) });
      onClose();
    } catch (thrown) {
      // What was written of it is let go of, and whoever called it off knows.
      setStep(null);
      if (!controller.signal.aborted) setFailure(thrown);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title')}
      description={t(
        isSelection ? 'ofSelection' : source.isReadOn === true ? 'ofList' : 'ofScreen',
        { count: source.count },
      )}
      closeLabel={ui('close')}
      footer={
        <>
          <Button onClick={() => (step === null ? onClose() : writing.current?.abort())}>
            {ui('cancel')}
          </Button>
          <Button
            variant="primary"
            icon={Download}
            isBusy={step !== null}
            disabledReason={chosen.size === 0 ? t('noColumn') : undefined}
            onClick={() => void write()}
          >
            {t('download')}
          </Button>
        </>
      }
    >
      {isSoFar && <p className="mb-3 text-small text-amber">{t('soFar')}</p>}
      <fieldset className="min-w-0">
        <legend className="mb-2.5 text-body font-medium text-ink">{t('columns')}</legend>
        <div className="grid grid-cols-2 gap-2.5 sm:grid-cols-3">
          {CSV_COLUMNS.map((column) => (
            <Checkbox
              key={column}
              label={t(`column.${column}`)}
              checked={chosen.has(column)}
              onChange={() => toggle(column)}
            />
          ))}
        </div>
      </fieldset>
      <p className="mt-4 text-small text-ink-3">{t('hint')}</p>
      {step !== null && (
        <p role="status" className="mt-3 flex items-center gap-2.5 text-small text-ink-2">
          <ProgressBar
            share={step.total === 0 ? 1 : Math.min(1, step.done / step.total)}
            label={t('writing')}
          />
          {t(step.kind, { done: format.integer(step.done), total: format.integer(step.total) })}
        </p>
      )}
      {failure !== null && (
        <p role="alert" className="mt-3 text-small text-red">
          {problem(failure).text}
        </p>
      )}
    </Dialog>
  );
}
