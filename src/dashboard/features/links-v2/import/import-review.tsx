import './import.css';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { UserText } from '../../../ui/isolated-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { LINK_MODES } from '../../links/listed-link.ts';
import { AttentionFactsReader } from '../attention-facts-reader.tsx';
import { FILE_ENCODINGS } from '../../links/csv/decode-file.ts';
import {
  IMPORT_FIELDS,
  isColumnMeaning,
  keepMeanings,
  meaningsOf,
  type ColumnMeaning,
} from './import-fields.ts';
import { ImportPreview } from './import-preview.tsx';
import { toImportRows, type ImportRow } from './import-rows.ts';
import { useKnownRows } from './use-known-rows.ts';
import { tableOf, type FileTable, type PickedFile } from './picked-file.ts';
import { SEPARATORS } from '../../links/csv/read-csv.ts';

type ImportReviewProps = {
  instanceId: string;
  file: PickedFile;
  /** How it is read was changed; null: another file. */
  onFile: (file: PickedFile | null) => void;
  onBegin: (rows: readonly ImportRow[]) => void;
};

const SEPARATOR_NAMES = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;

/** What the file says, before anything of it is sent. */
export function ImportReview({ file, onFile, ...rest }: ImportReviewProps) {
  const t = useTranslations('importing');
  const table = useMemo(() => tableOf(file), [file]);
  return (
    <>
      <Panel
        title={t('reading')}
        actions={
          <Button size="small" onClick={() => onFile(null)}>
            {t('otherFile')}
          </Button>
        }
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label={t('separator')}
            value={file.separator}
            options={SEPARATORS.map((sign) => ({
              value: sign,
              label: t(`separatorName.${SEPARATOR_NAMES[sign]}`),
            }))}
            onChange={(event) => {
              const sign = SEPARATORS.find((each) => each === event.currentTarget.value);
              if (sign) onFile({ ...file, separator: sign });
            }}
          />
          <SelectField
            label={t('encoding')}
            value={file.encoding}
            options={FILE_ENCODINGS.map((encoding) => ({
              value: encoding,
              label: t(`encodingName.${encoding}`),
            }))}
            onChange={(event) => {
              const found = FILE_ENCODINGS.find((each) => each === event.currentTarget.value);
              if (found) onFile({ ...file, encoding: found });
            }}
          />
        </div>
      </Panel>
      {typeof table === 'string' ? (
        <Banner icon={TriangleAlert} tone="amber" role="alert">
          {t('notATable')}
        </Banner>
      ) : (
        <TableReview key={table.head.join('\t')} table={table} {...rest} />
      )}
    </>
  );
}

function TableReview({
  instanceId,
  table,
  onBegin,
}: Pick<ImportReviewProps, 'instanceId' | 'onBegin'> & { table: FileTable }) {
  const t = useTranslations('importing');
  const links = useTranslations('links');
  const format = useFormat();
  const { rule } = useProblemWords();
  const { head, records } = table;
  const [meanings, setMeanings] = useState<readonly ColumnMeaning[]>(() => meaningsOf(head));
  const [usualMode, setUsualMode] = useState<(typeof LINK_MODES)[number]>('one_shot');
  const rows = useMemo(
    () => toImportRows({ instanceId, head, meanings, usualMode }, records),
    [instanceId, head, meanings, usualMode, records],
  );
  const { rows: known, reading, list, asOf } = useKnownRows(instanceId, rows);
  const right = known.filter(({ issues }) => issues.length === 0);
  const there = right.filter(({ verdict }) => verdict !== 'free').length;
  const wrong = known.length - right.length;
  const fresh = right.length - there;

  const choose = (column: number, meaning: ColumnMeaning) => {
    // A field has one column: the one that had it is left out from now on.
    const next = meanings.map((each, index) => {
      if (index === column) return meaning;
      return each === meaning && meaning !== 'metadata' ? 'ignore' : each;
    });
    setMeanings(next);
    keepMeanings(head, next);
  };
  const options = [
    { value: 'ignore', label: t('ignore') },
    ...IMPORT_FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) })),
    { value: 'metadata', label: t('metadata') },
  ];

  return (
    <>
      {/* The list is read by now: what the frame says of it is the whole truth. */}
      <AttentionFactsReader list={list} asOf={asOf} />
      <Panel title={t('columns')}>
        <div className="grid gap-3 sm:grid-cols-3">
          {head.map((name, column) => {
            const cells = records.map((record) => record.cells[column] ?? '');
            const sample = cells.find((cell) => cell.trim() !== '');
            return (
              <SelectField
                // Two columns may have one name.
                // oxlint-disable-next-line react/no-array-index-key
                key={column}
                label={
                  <bdi dir="auto">
                    {name.trim() === ''
                      ? t('column', { number: format.integer(column + 1) })
                      : name}
                  </bdi>
                }
                // In Arabic, "2 500,00" would begin with its centimes.
                hint={sample !== undefined && <UserText>{sample}</UserText>}
                value={meanings[column] ?? 'ignore'}
                options={options}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  if (isColumnMeaning(value)) choose(column, value);
                }}
              />
            );
          })}
        </div>
        <SelectField
          className="mt-4 border-t border-line pt-4"
          label={t('usualMode')}
          hint={t('usualModeHint')}
          value={usualMode}
          options={LINK_MODES.map((mode) => ({ value: mode, label: links(`mode.${mode}`) }))}
          onChange={(event) => {
            const mode = LINK_MODES.find((each) => each === event.currentTarget.value);
            if (mode) setUsualMode(mode);
          }}
        />
      </Panel>
      <Panel
        title={t('preview')}
        actions={
          <p role="status" className="text-small text-ink-2">
            {t('rightRows', { count: right.length })}
            {there > 0 && ` · ${t('existed', { count: there })}`}
            {wrong > 0 && ` · ${t('wrongRows', { count: wrong })}`}
          </p>
        }
      >
        {reading !== 'whole' && (
          <p role="status" className="mb-3 text-small text-ink-3">
            {t(reading === 'reading' ? 'comparing' : 'notCompared')}
          </p>
        )}
        <ImportPreview rows={known} say={rule} />
        <div className="mt-4 flex flex-wrap items-center justify-end gap-3">
          {wrong > 0 && <p className="text-small text-amber">{t('wrongStay')}</p>}
          <Button
            variant="primary"
            disabledReason={
              right.length === 0 ? t('noneRight') : fresh === 0 ? t('allThere') : undefined
            }
            onClick={() => onBegin(known)}
          >
            {t('begin', { count: fresh })}
          </Button>
        </div>
      </Panel>
    </>
  );
}
