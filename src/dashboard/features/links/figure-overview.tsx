import { CircleCheck, CircleX, Clock, Hourglass, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Figure, FigureStrip } from '../../ui/figure.tsx';
import { Money } from '../../ui/money.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ListFigures } from './list-engine/list-figures.ts';
import type { MoneyFigures } from './money-figures.ts';

type FigureOverviewProps = {
  figures: ListFigures;
  /** What the payments say, as far as they have been read; null: nothing yet. */
  money: MoneyFigures | null;
  /** What payments that have not been read would say is on its way, or could not be had. */
  unread: 'reading' | 'unknown';
  /** Not all links have been read: the figures hold for those that have. */
  isSoFar: boolean;
  /** The list shows one view of it; the figures answer for all of them. */
  isOfAllViews?: boolean | undefined;
  isWide: boolean;
};

/** Four figures of what the filter lets through: did I get paid, who has not, what is ending, what did not come through. */
export function FigureOverview(props: FigureOverviewProps) {
  const t = useTranslations('figures');
  return (
    <section aria-label={t('label')}>
      {props.isWide ? <WideFigures {...props} /> : <PhoneFigures {...props} />}
    </section>
  );
}

function WideFigures({ figures, money, unread, ...standing }: FigureOverviewProps) {
  const t = useTranslations('figures');
  const format = useFormat();
  const collected = useCollected(figures, money, unread);
  const refused = useRefused(money, unread);
  const ending = figures.runningLow + figures.closingSoon;
  const ground = useGroundWords(standing);
  return (
    <FigureStrip>
      <Figure
        icon={CircleCheck}
        label={collected.label}
        value={collected.value}
        tone={collected.isSomething ? 'money' : 'ink'}
        note={collected.note}
        noteEnd={ground}
      />
      <Figure
        icon={Clock}
        label={t('awaiting')}
        value={format.integer(figures.awaiting)}
        unit={t('invoices', { count: figures.awaiting })}
        tone={figures.awaiting > 0 ? 'amber' : 'ink'}
        isNoteWhole
        note={t('toReceive', { amount: format.money(figures.awaitingAmount).text })}
        noteEnd={ground}
      />
      <Figure
        icon={Hourglass}
        label={t('ending')}
        value={format.integer(ending)}
        unit={t('links', { count: ending })}
        tone={ending > 0 ? 'amber' : 'ink'}
        note={useEndingNote(figures)}
        noteEnd={ground}
      />
      <Figure
        icon={CircleX}
        label={refused.label}
        value={refused.value}
        unit={refused.unit}
        tone={refused.isSomething ? 'red' : 'ink'}
        isNoteWhole
        note={refused.note}
        noteEnd={ground}
      />
    </FigureStrip>
  );
}

function PhoneFigures({ figures, money, unread, ...standing }: FigureOverviewProps) {
  const t = useTranslations('figures');
  const format = useFormat();
  const collected = useCollected(figures, money, unread);
  const refused = useRefused(money, unread);
  const ending = figures.runningLow + figures.closingSoon;
  const ground = useGroundWords(standing);
  return (
    <>
      <p className="text-body text-ink-2">
        {collected.label}
        {ground}
      </p>
      <p
        className={classNames(
          'text-display font-semibold',
          collected.isSomething ? 'text-money' : 'text-ink',
        )}
      >
        {collected.value}
      </p>
      <p className="min-h-[1.125rem] truncate text-small text-ink-3">{collected.note}</p>
      <dl className="mt-3 grid grid-cols-3 rounded-panel border border-line bg-surface">
        <SmallFigure
          value={format.integer(figures.awaiting)}
          label={t('awaitingShort')}
          isNoteWhole
          note={<SmallMoney {...format.money(figures.awaitingAmount)} />}
          tone={figures.awaiting > 0 ? 'text-amber' : 'text-ink'}
        />
        <SmallFigure
          value={format.integer(ending)}
          label={t('endingShort')}
          note={
            figures.runningLow === 0 && figures.closingSoon > 0
              ? t('closingShort', { count: figures.closingSoon })
              : t('leftShort', { count: figures.runningLowLeft })
          }
          tone={ending > 0 ? 'text-amber' : 'text-ink'}
        />
        <SmallFigure
          value={refused.value}
          label={t('refusedShort')}
          note={refused.shortNote}
          tone={refused.isSomething ? 'text-red' : 'text-ink'}
        />
      </dl>
    </>
  );
}

/** What the figures rest on, where it is not what the rows show: a part of the links, or more views than one. */
function useGroundWords({
  isSoFar,
  isOfAllViews = false,
}: Pick<FigureOverviewProps, 'isSoFar' | 'isOfAllViews'>): string {
  const t = useTranslations('figures');
  return [isSoFar && t('soFar'), isOfAllViews && t('allViews')]
    .filter((word) => typeof word === 'string')
    .map((word) => ` · ${word}`)
    .join('');
}

type SmallFigureProps = {
  value: ReactNode;
  label: string;
  note: ReactNode;
  /** It tells a sum, which is never cut. */
  isNoteWhole?: boolean | undefined;
  tone: string;
};

function SmallFigure({ value, label, note, isNoteWhole = false, tone }: SmallFigureProps) {
  return (
    <div className="@container flex min-w-0 flex-col px-2 py-2.5 not-first:border-s not-first:border-line">
      <dt className="order-2 truncate text-small text-ink-2">{label}</dt>
      <dd className={classNames('order-1 text-figure font-semibold tabular-nums', tone)}>
        {value}
      </dd>
      <dd
        className={classNames(
          'order-3 text-tiny text-ink-3',
          isNoteWhole ? 'wrap-anywhere' : 'truncate',
        )}
      >
        {note}
      </dd>
    </div>
  );
}

/** A sum in little room is never cut: it is smaller, and its currency goes to the next line. */
function SmallMoney({ number, currency }: { number: string; currency: string }) {
  return (
    <span className="text-[min(0.75rem,13cqi)] tabular-nums">
      <bdi dir="ltr">{number}</bdi> {currency}
    </span>
  );
}

/**
 * What came in during the last month beside the month before; what came in ever where payments cannot be read. The sum stands once
 * its month has been read, before there is anything to compare it with: one that grows would be taken for one that is done.
 */
function useCollected(
  figures: ListFigures,
  money: FigureOverviewProps['money'],
  unread: FigureOverviewProps['unread'],
) {
  const t = useTranslations('figures');
  const format = useFormat();
  const now = useNow();
  const isUnread = money === null || (money.isGrowing && money.isShort);
  if (isUnread && unread === 'reading') {
    return {
      label: t('collectedMonth'),
      value: <Skeleton className="my-1 inline-block h-6 w-32 align-top" />,
      note: t('reading'),
      isSomething: false,
    };
  }
  if (isUnread) {
    const note =
      figures.unreadable > 0
        ? t('unreadable', { count: figures.unreadable })
        : t('payments', { count: figures.payments });
    return {
      label: t('collectedEver'),
      value: <Money isFitted parts={format.money(figures.collected)} />,
      note,
      isSomething: figures.collected > 0,
    };
  }
  const { collected, collectedBefore: before } = money;
  const note = (): string => {
    if (collected.unreadable > 0) return t('unreadable', { count: collected.unreadable });
    if (before === null && money.isGrowing && unread === 'reading') return t('reading');
    if (before === null || before.unreadable > 0) return t('payments', { count: collected.count });
    if (before.amount === collected.amount) {
      return before.amount === 0 ? t('nothing') : t('same');
    }
    if (before.amount === 0) return t('nothingBefore');
    const change = (collected.amount - before.amount) / before.amount;
    const percent = format.percent(roundedShare(Math.abs(change)));
    return change > 0 ? t('more', { percent }) : t('less', { percent });
  };
  return {
    label: money.isShort
      ? t('collectedSince', { from: format.day(money.collectedFrom, now) })
      : t('collectedMonth'),
    value: <Money isFitted parts={format.money(collected.amount)} />,
    note: note(),
    isSomething: collected.amount > 0,
  };
}

/** Whole percents: nobody steers a shop by a tenth of one. Little is never said to be nothing. */
function roundedShare(share: number): number {
  return Math.max(0.01, Math.round(share * 100) / 100);
}

function useEndingNote(figures: ListFigures): string {
  const t = useTranslations('figures');
  const parts = [
    figures.runningLow > 0 && t('left', { count: figures.runningLowLeft }),
    figures.closingSoon > 0 && t('closing', { count: figures.closingSoon }),
  ].filter((part) => typeof part === 'string');
  return parts.length === 0 ? t('nothingEnding') : parts.join(' · ');
}

/**
 * What did not come through in the last week, which is told once the week has been read, and what went back: that may have been paid
 * long before.
 */
function useRefused(money: FigureOverviewProps['money'], unread: FigureOverviewProps['unread']) {
  const t = useTranslations('figures');
  const format = useFormat();
  const now = useNow();
  const isUnread = money === null || (money.isGrowing && money.isRecentShort);
  if (isUnread && unread === 'reading') {
    return {
      label: t('refusedWeek'),
      value: <Skeleton className="my-1 inline-block h-6 w-10 align-top" />,
      unit: undefined,
      note: t('reading'),
      shortNote: t('reading'),
      isSomething: false,
    };
  }
  if (isUnread) {
    return {
      label: t('refusedWeek'),
      value: '—',
      unit: undefined,
      note: t('unknown'),
      shortNote: t('unknown'),
      isSomething: false,
    };
  }
  const { givenBack, refused } = money;
  const amount = givenBack.unreadable > 0 ? '—' : format.money(givenBack.amount).text;
  const growing = money.isGrowing ? t(unread) : null;
  return {
    label: money.isRecentShort
      ? t('refusedSince', { from: format.day(money.recentFrom, now) })
      : t('refusedWeek'),
    value: format.integer(refused),
    unit: t('attempts', { count: refused }),
    note:
      growing ??
      (givenBack.count === 0 ? (
        t('nothingGivenBack')
      ) : (
        <GivenBackNote>{t('givenBack', { count: givenBack.count, amount })}</GivenBackNote>
      )),
    shortNote:
      growing ??
      (givenBack.count === 0 ? (
        t('nothingGivenBackShort')
      ) : (
        <GivenBackNote>{t('givenBackShort', { count: givenBack.count })}</GivenBackNote>
      )),
    isSomething: refused > 0,
  };
}

function GivenBackNote({ children }: { children: ReactNode }) {
  return (
    <span className="text-amber">
      <Undo2 aria-hidden className="me-1 inline size-3.5 align-[-2px]" />
      {children}
    </span>
  );
}
