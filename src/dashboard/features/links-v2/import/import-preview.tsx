import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { readMoney } from '../../../../contract/core/money.ts';
import type { RuleParams } from '../../../../contract/core/rule.ts';
import type { RuleId } from '../../../../contract/v2/rule-messages.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { MachineText, UserText } from '../../../ui/isolated-text.tsx';
import { ColumnMoney } from '../../../ui/money.tsx';
import type { ImportField } from './import-fields.ts';
import type { RowIssue } from './import-rows.ts';
import type { KnownRow } from './known-rows.ts';

/** Enough to see whether the columns are right; wrong rows come first, where they can be mended in the file. */
const MAX_SHOWN = 50;

const COLUMNS = [
  'title',
  'mode',
  'amount',
  'max_payments',
  'slug',
  'udf1',
] as const satisfies readonly ImportField[];
type Column = (typeof COLUMNS)[number];

type ImportPreviewProps = {
  rows: readonly KnownRow[];
  /** A broken rule in the merchant's words. */
  say: (rule: RuleId, params?: RuleParams) => string;
};

/** The rows as the links that they would become; what is wrong stands in its cell. */
export function ImportPreview({ rows, say }: ImportPreviewProps) {
  const t = useTranslations('importing');
  const wrong = rows.filter(({ issues }) => issues.length > 0);
  const right = rows.filter(({ issues }) => issues.length === 0);
  const there = right.filter(({ verdict }) => verdict !== 'free');
  const fresh = right.filter(({ verdict }) => verdict === 'free');
  const shown = [...wrong, ...there, ...fresh].slice(0, MAX_SHOWN);
  return (
    <>
      {/* Scrolled by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="import-scroll" role="region" aria-label={t('preview')} tabIndex={0}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`field.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PreviewRow key={row.line} row={row} say={say} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <p className="mt-2.5 text-small text-ink-3">
          {t('moreRows', { count: rows.length - shown.length })}
        </p>
      )}
    </>
  );
}

/** The column in which a broken rule is told: what has no column of its own stands beside the title. */
function columnOf({ field }: RowIssue): Column {
  return COLUMNS.find((column) => column === field) ?? 'title';
}

function PreviewRow({ row, say }: { row: KnownRow; say: ImportPreviewProps['say'] }) {
  const t = useTranslations('importing');
  const format = useFormat();
  const textOf = ({ rule, params, sameAsLine }: RowIssue) =>
    sameAsLine === null
      ? say(rule, params)
      : t('sameAddress', { line: format.integer(sameAsLine) });
  return (
    <tr>
      <td className="text-ink-3 tabular-nums">{format.integer(row.line)}</td>
      {COLUMNS.map((column) => {
        const issues = row.issues.filter((issue) => columnOf(issue) === column);
        return (
          <td
            key={column}
            data-label={t(`field.${column}`)}
            className={classNames(
              issues.length > 0 && 'import-wrong',
              column === 'mode' && issues.length === 0 && 'whitespace-nowrap',
            )}
          >
            <CellText row={row} column={column} />
            {[...new Set(issues.map(textOf))].map((text) => (
              <span key={text} className="mt-1 flex items-start gap-1.5 text-small text-red">
                <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
                {text}
              </span>
            ))}
            {column === 'slug' && row.verdict !== 'free' && (
              <span className="mt-1 flex items-start gap-1.5 text-small text-ink-2">
                <CircleCheck aria-hidden className="mt-0.5 size-3.5 shrink-0" />
                {t(`known.${row.verdict}`)}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function CellText({ row: { body }, column }: { row: KnownRow; column: Column }) {
  const links = useTranslations('links');
  switch (column) {
    case 'title':
      return <UserText className="font-medium text-ink">{body.title}</UserText>;
    case 'mode':
      return (
        <>
          {links(`mode.${body.type === 'static' ? 'static' : (body.payment_mode ?? 'reusable')}`)}
        </>
      );
    case 'amount':
      return body.type === 'static' ? (
        <>{links('freePrice')}</>
      ) : (
        <Amount typed={body.amount ?? ''} />
      );
    case 'max_payments':
      return <MachineText>{body.max_payments ?? ''}</MachineText>;
    case 'slug':
      return <MachineText className="text-small text-ink-2">{body.slug}</MachineText>;
    case 'udf1':
      return <MachineText>{body.udfs?.['udf1']?.value ?? ''}</MachineText>;
  }
}

/** As it will be written everywhere; what is no amount, as it stands in the file. */
function Amount({ typed }: { typed: string }) {
  const format = useFormat();
  const amount = readMoney(typed);
  if (amount === null) return <MachineText>{typed}</MachineText>;
  return <ColumnMoney parts={format.money(amount)} />;
}
