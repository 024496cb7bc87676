import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Udf } from '../../../contract/v2/link.ts';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { MachineText, UserText } from '../../ui/isolated-text.tsx';
import { Money } from '../../ui/money.tsx';
import { differenceName, type Difference } from './link-edit-differences.ts';
import { useDifferenceLabel } from './link-edit-labels.ts';

type Words = ReturnType<typeof useTranslations<'linkForm'>>;

type ChangeListProps = {
  differences: readonly Difference[];
  /** A remark on a line, such as "you changed it too". */
  noteOf?: ((difference: Difference) => string | undefined) | undefined;
};

/** Line by line what changes: before, then after. */
export function ChangeList({ differences, noteOf }: ChangeListProps) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const labelOf = useDifferenceLabel();
  return (
    <dl className="divide-y divide-line text-body">
      {differences.map((difference) => {
        const { before, after } = sidesOf(difference, t, format);
        const note = noteOf?.(difference);
        return (
          <ChangeLine
            key={differenceName(difference)}
            label={<bdi>{labelOf(difference)}</bdi>}
            before={before}
            after={after}
            note={note}
          />
        );
      })}
    </dl>
  );
}

type ChangeLineProps = {
  label: ReactNode;
  before: ReactNode;
  after: ReactNode;
  note?: string | undefined;
};

export function ChangeLine({ label, before, after, note }: ChangeLineProps) {
  const t = useTranslations('linkForm');
  return (
    <div className="flex flex-col gap-0.5 py-2.5">
      <dt className="text-small text-ink-3">
        {label}
        {note !== undefined && <span className="ms-2 font-medium text-amber">{note}</span>}
      </dt>
      <dd className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-start gap-2.5">
        <span className="min-w-0 wrap-break-word whitespace-pre-line text-ink-2">
          <span className="sr-only">{t('before')} </span>
          {before}
        </span>
        <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3 rtl:-scale-x-100" />
        <span className="min-w-0 wrap-break-word whitespace-pre-line text-ink">
          <span className="sr-only">{t('after')} </span>
          {after}
        </span>
      </dd>
    </div>
  );
}

interface Sides {
  readonly before: ReactNode;
  readonly after: ReactNode;
}

function both<Value>(
  { before, after }: { readonly before: Value; readonly after: Value },
  show: (value: Value) => ReactNode,
): Sides {
  return { before: show(before), after: show(after) };
}

function sidesOf(difference: Difference, t: Words, format: Format): Sides {
  const { before, after } = difference;
  switch (difference.field) {
    case 'title':
    case 'details':
      return both(difference, (text) =>
        text === '' ? <Faint>{t('changeEmpty')}</Faint> : <UserText>{text}</UserText>,
      );
    case 'amount':
      return both(difference, (amount) => <Money parts={format.money(amount)} />);
    case 'max_payments':
      return both(difference, (quota) => (quota === null ? '—' : format.integer(quota)));
    case 'inactivity_timeout_minutes':
      return both(difference, (minutes) =>
        minutes === null ? t('changeInherit') : format.duration(minutes),
      );
    case 'show_retry_button':
    case 'allow_anonymous':
      return both(difference, (isOn) => t(isOn ? 'changeYes' : 'changeNo'));
    case 'udfs':
      return {
        before: <Reference udf={difference.before} gone={t('changeEmpty')} />,
        after: <Reference udf={difference.after} gone={t('changeRemoved')} isWarning />,
      };
    case 'metadata':
      return {
        before: difference.before ?? <Faint>{t('changeEmpty')}</Faint>,
        after: difference.after ?? <Gone>{t('changeRemoved')}</Gone>,
      };
    case 'logo':
      return {
        before: t(before ? 'changeLogo' : 'changeNoLogo'),
        after: after ? t('changeNewLogo') : <Gone>{t('changeRemoved')}</Gone>,
      };
  }
}

function Reference({
  udf,
  gone,
  isWarning = false,
}: {
  udf: Udf | null;
  gone: string;
  isWarning?: boolean;
}) {
  if (udf === null) return isWarning ? <Gone>{gone}</Gone> : <Faint>{gone}</Faint>;
  return (
    <>
      <MachineText>{udf.value}</MachineText>
      {udf.label !== '' && (
        <span className="block text-small text-ink-3">
          <UserText>{udf.label}</UserText>
        </span>
      )}
    </>
  );
}

function Faint({ children }: { children: ReactNode }) {
  return <span className="text-ink-3">{children}</span>;
}

function Gone({ children }: { children: ReactNode }) {
  return <span className="font-medium text-amber">{children}</span>;
}
