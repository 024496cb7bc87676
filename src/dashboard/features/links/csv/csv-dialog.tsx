import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useFormat, useI18n } from '../../../i18n/i18n-provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProgressBar } from '../../../ui/progress.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useToasts } from '../../../ui/toast.tsx';
import type { ListedLink } from '../listed-link.ts';
import { toDay } from '../list-search.ts';
import { useModeWords } from '../mode-words.ts';
import { useStatusWords } from '../status-words.tsx';
import { keepCsvChoice, readCsvChoice } from './csv-choice.ts';
import { CSV_DELIMITERS } from '../../../ui/csv-text.ts';
import { CSV_COLUMNS, type CsvColumn } from './link-columns.ts';
import { writeLinksFile } from './write-links-file.ts';

type CsvDialogProps = {
  /** What is written, taken when the dialog was opened: the rows on screen in their order, or a selection. */
  count: number;
  linkAt: (row: number) => ListedLink | undefined;
  isSelection: boolean;
  /** Not all links have been read: the file holds those that have. */
  isSoFar: boolean;
  onClose: () => void;
};

/** A file of the links on screen: which columns, then the file. */
export function CsvDialog({ count, linkAt, isSelection, isSoFar, onClose }: CsvDialogProps) {
  const t = useTranslations('csv');
  const ui = useTranslations('ui');
  const { language } = useI18n();
  const format = useFormat();
  const clock = useClock();
  const toasts = useToasts();
  const modeOf = useModeWords();
  const wordsOf = useStatusWords();
  const [chosen, setChosen] = useState<ReadonlySet<CsvColumn>>(readCsvChoice);
  const [written, setWritten] = useState<number | null>(null);
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
    setWritten(0);
    keepCsvChoice(chosen);
    const now = clock.now();
    try {
      const file = await writeLinksFile({
        count,
        linkAt,
        columns: CSV_COLUMNS.filter((column) => chosen.has(column)),
        headOf: (column) => t(`column.${column}`),
        words: {
          mode: (mode) => modeOf(mode).word,
          standing: (_standing, link) => wordsOf(link).word,
        },
        delimiter: CSV_DELIMITERS[language],
        now,
        signal: controller.signal,
        onProgress: setWritten,
      });
      saveFile(file, `${t('fileName')}-${toDay(now)}.csv`);
      toasts.add({ title: t('done', { count }) });
      onClose();
    } catch {
      // Called off: what was written of it is let go of.
      setWritten(null);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title')}
      description={t(isSelection ? 'ofSelection' : 'ofScreen', { count })}
      closeLabel={ui('close')}
      footer={
        <>
          <Button onClick={() => (written === null ? onClose() : writing.current?.abort())}>
            {ui('cancel')}
          </Button>
          <Button
            variant="primary"
            icon={Download}
            isBusy={written !== null}
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
      {written !== null && (
        <p role="status" className="mt-3 flex items-center gap-2.5 text-small text-ink-2">
          <ProgressBar share={count === 0 ? 1 : written / count} label={t('writing')} />
          {t('written', { written: format.integer(written), total: format.integer(count) })}
        </p>
      )}
    </Dialog>
  );
}
