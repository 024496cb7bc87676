import { FileSpreadsheet, FileText } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat, useI18n } from '../../../i18n/i18n-provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { FieldError } from '../../../ui/field-shell.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { TextFileButton } from '../../../ui/text-file-button.tsx';
import { saveCsv } from '../../../ui/save-csv.ts';
import {
  MAX_FILE_BYTES,
  MAX_ROWS,
  tableOf,
  takeFile,
  type FileDefect,
  type PickedFile,
} from './picked-file.ts';

type ImportPickProps = {
  canCreate: boolean;
  onFile: (file: PickedFile) => void;
};

/** Where the file comes from: chosen, dropped, or begun from an example. */
export function ImportPick({ canCreate, onFile }: ImportPickProps) {
  const t = useTranslations('importing');
  const links = useTranslations('links');
  const { language } = useI18n();
  const format = useFormat();
  const errorId = useId();
  const [isOver, setIsOver] = useState(false);
  const [defect, setDefect] = useState<FileDefect | 'unreadable' | null>(null);

  const take = async (file: File) => {
    setDefect(null);
    try {
      const picked = await takeFile(file);
      const table = picked && tableOf(picked);
      if (picked === null) setDefect('tooLarge');
      else if (typeof table === 'string') setDefect(table);
      else onFile(picked);
    } catch {
      setDefect('unreadable');
    }
  };
  const saveExample = () => {
    const head = ['title', 'details', 'mode', 'amount', 'max_payments', 'slug', 'udf1'] as const;
    const cells = [t('example.title'), t('example.details'), links('mode.one_shot')];
    const lines = [
      head.map((field) => t(`field.${field}`)),
      [...cells, '2500.00', '', '', 'INV2026001'],
    ];
    saveCsv(lines, language, t('exampleName'));
  };

  return (
    <Panel>
      <div
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setIsOver(false);
          const [file] = event.dataTransfer.files;
          if (file && canCreate) void take(file);
        }}
        className={classNames(
          'flex flex-col items-center gap-3 rounded-panel border border-dashed px-6 py-14 text-center transition-colors duration-quick',
          isOver ? 'border-accent bg-accent-soft' : 'border-line-strong',
        )}
      >
        <FileSpreadsheet aria-hidden className="size-6 text-ink-3" />
        <p className="text-body font-medium text-ink">{t('drop')}</p>
        <p className="max-w-[46ch] text-small text-ink-2">
          {t('limits', {
            rows: format.integer(MAX_ROWS),
            megabytes: format.integer(MAX_FILE_BYTES / 1024 / 1024),
          })}
        </p>
        {canCreate ? (
          <span className="relative flex flex-wrap justify-center gap-2.5">
            <TextFileButton
              variant="primary"
              size="medium"
              errorId={defect === null ? undefined : errorId}
              onFile={(file) => void take(file)}
            >
              {t('pick')}
            </TextFileButton>
            <Button icon={FileText} onClick={saveExample}>
              {t('exampleFile')}
            </Button>
          </span>
        ) : (
          <p className="text-small text-amber">{t('inactive')}</p>
        )}
        <div role="alert">
          {defect !== null && (
            <FieldError id={errorId}>
              {t(`defect.${defect}`, { rows: format.integer(MAX_ROWS) })}
            </FieldError>
          )}
        </div>
      </div>
      <p className="mt-3 text-small text-ink-3">{t('headHint')}</p>
    </Panel>
  );
}
