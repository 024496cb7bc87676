import {
  CircleCheck,
  CircleDot,
  CircleHelp,
  CircleMinus,
  CirclePause,
  CircleX,
  Clock,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../../contract/core/instant.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { Icon } from '../../ui/icon.ts';
import { MachineText } from '../../ui/isolated-text.tsx';
import { StockBar } from '../../ui/stock-bar.tsx';
import { toneText, type Tone } from '../../ui/tone.ts';
import { isGivenBackLately } from './list-engine/list-views.ts';
import { standingAt, type LinkStanding, type ListedLink } from './listed-link.ts';

/** How a link stands, in the merchant's words. */
export interface StatusWords {
  /** A status that is new to us: `word` is the API's own. */
  readonly isForeign: boolean;
  readonly icon: Icon;
  readonly tone: Tone;
  /** "Actif", "Plus que 3"; a status that is new to us as it came. */
  readonly word: string;
  /** Money went back of late, or null: it stands before the line of context. */
  readonly alert: string | null;
  /** One line of context, or null. */
  readonly detail: string | null;
  /** On links with a quota of which something is sold, or with a target. */
  readonly stock: {
    readonly sold: number;
    readonly total: number;
    readonly tone: 'ink' | 'amber' | 'money';
  } | null;
}

/** `short` leaves out what the columns beside it say: the amount, and the age where a deadline is known. */
export type StatusLength = 'short' | 'full';

const looks: Record<LinkStanding, { readonly icon: Icon; readonly tone: Tone }> = {
  active: { icon: CircleDot, tone: 'ink' },
  awaiting: { icon: Clock, tone: 'amber' },
  paid: { icon: CircleCheck, tone: 'money' },
  selling: { icon: CircleDot, tone: 'ink' },
  running_low: { icon: TriangleAlert, tone: 'amber' },
  sold_out: { icon: CircleMinus, tone: 'ink' },
  paused: { icon: CirclePause, tone: 'ink' },
  expired: { icon: CircleX, tone: 'red' },
  unknown: { icon: CircleHelp, tone: 'neutral' },
};

/** A deadline nearer than this is said by its weekday, milliseconds. */
const WEEKDAY_REACH_MS = 6 * 24 * 60 * 60_000;

/** In: a link, and how much room there is. Out: its words now; they move on with the time. */
export function useStatusWords(): (link: ListedLink, length?: StatusLength) => StatusWords {
  const t = useTranslations('links');
  const format = useFormat();
  const now = useNow();
  return useMemo(() => {
    const speaker: Speaker = { t, format, now };
    return (link, length = 'full') => wordsOf(link, length, speaker);
  }, [t, format, now]);
}

interface Speaker {
  readonly t: ReturnType<typeof useTranslations<'links'>>;
  readonly format: Format;
  readonly now: Instant;
}

function wordsOf(link: ListedLink, length: StatusLength, speaker: Speaker): StatusWords {
  const standing = standingAt(link, speaker.now);
  const total = link.quota ?? 0;
  const hasStock = link.mode === 'limited' && total > 0 && link.sold > 0;
  return {
    isForeign: standing === 'unknown',
    ...looks[standing],
    word: wordOf(link, standing, speaker),
    alert: givenBackText(link, speaker),
    detail: detailOf(link, standing, length, speaker),
    stock: hasStock
      ? { sold: link.sold, total, tone: standing === 'running_low' ? 'amber' : 'ink' }
      : null,
  };
}

/** Interface, "Statuses in words": the words of each state, the same wherever a link is shown. */
function wordOf(link: ListedLink, standing: LinkStanding, { t, format }: Speaker): string {
  const left = Math.max(0, (link.quota ?? 0) - link.sold);
  switch (standing) {
    case 'selling':
      return t('status.selling', {
        sold: link.sold,
        total: format.integer(link.quota ?? 0),
      });
    case 'running_low':
      return t('status.runningLow', { left });
    case 'sold_out':
      return t('status.soldOut');
    case 'expired':
      return link.mode === 'one_shot' ? t('status.expiredUnpaid') : t('status.expired');
    case 'unknown':
      return link.status === '' ? '—' : link.status;
    default:
      return t(`status.${standing}`);
  }
}

function detailOf(
  link: ListedLink,
  standing: LinkStanding,
  length: StatusLength,
  speaker: Speaker,
): string | null {
  const { t, format } = speaker;
  const total = link.quota ?? 0;
  const left = Math.max(0, total - link.sold);
  const isFull = length === 'full';
  switch (standing) {
    case 'active':
      if (link.mode === 'limited') {
        return joined([
          t('detail.leftOf', { count: left, total: format.integer(total) }),
          isFull && closingText(link.closesAt, speaker),
        ]);
      }
      if (link.sold === 0) return t('detail.noPayment');
      return joined([
        t('detail.payments', { count: link.sold }),
        isFull && link.collected !== null && format.money(link.collected).text,
      ]);
    case 'selling':
    case 'running_low':
      return joined([
        standing === 'selling'
          ? t('detail.left', { count: left })
          : t('detail.soldOf', { count: link.sold, total: format.integer(total) }),
        isFull && closingText(link.closesAt, speaker),
      ]);
    case 'sold_out':
      return t('detail.allOf', {
        sold: format.integer(link.sold),
        total: format.integer(total),
      });
    case 'paused':
      return t('detail.paused');
    case 'awaiting': {
      const closing = closingText(link.closesAt, speaker);
      const age = ageText(link.createdAt, speaker);
      return isFull ? joined([age, closing]) : (closing ?? age);
    }
    case 'paid':
      return joined([
        link.updatedAt !== null && momentText(link.updatedAt, speaker),
        isFull && link.amount !== null && format.money(link.amount).text,
      ]);
    case 'expired':
      return link.mode === 'limited'
        ? joined([t('detail.unsold', { sold: link.sold, left }), t('detail.final')])
        : t('detail.final');
    case 'unknown':
      return null;
  }
}

function givenBackText(link: ListedLink, { t, format, now }: Speaker): string | null {
  const { givenBack } = link;
  if (givenBack === undefined || !isGivenBackLately(link, now)) return null;
  const { amount, count } = givenBack;
  return amount === null
    ? t('detail.givenBackUnknown')
    : t('detail.givenBack', { count, amount: format.money(amount).text });
}

/** One line of what there is to say; null for nothing. */
export function joined(parts: readonly (string | false | null)[]): string | null {
  const said = parts.filter((part) => typeof part === 'string');
  return said.length === 0 ? null : said.join(' · ');
}

/** "créé il y a 3 jours"; null where nobody knows. */
export function ageText(createdAt: Instant | null, { t, format, now }: Speaker): string | null {
  return createdAt === null
    ? null
    : t('detail.created', { when: format.relative(Math.min(createdAt, now), now) });
}

/** "se ferme jeu. 14:05"; null where nobody knows. */
export function closingText(
  closesAt: Instant | null | undefined,
  { t, format, now }: Speaker,
): string | null {
  if (closesAt === null || closesAt === undefined) return null;
  const isNear = closesAt - now < WEEKDAY_REACH_MS;
  return t('detail.closes', {
    when: isNear ? format.weekdayTime(closesAt) : format.dayTime(closesAt),
  });
}

/** "15 janv., 14:35", or the day with its year when it is another one. */
export function momentText(instant: Instant, { format, now }: Speaker): string {
  const day = format.fullDay(instant);
  return format.day(instant, now) === day ? day : format.dayTime(instant);
}

type LinkStatusProps = {
  words: StatusWords;
  /** It may be as high as it needs to be, as no row of a list may. */
  hasRoom?: boolean | undefined;
  /** Where it is a cell of a table by itself. */
  role?: 'cell' | undefined;
  className?: string | undefined;
};

/**
 * Icon and word, the stock, and the line underneath. Money that went back is said in a line of its own, two where it needs them:
 * what is left of a sum that is cut is another sum. In a row it takes the place of the rest.
 */
export function LinkStatus({
  words,
  hasRoom = false,
  role,
  className,
}: LinkStatusProps): ReactNode {
  const { isForeign, icon: Icon, tone, word, alert, detail, stock } = words;
  const isWhole = hasRoom || alert === null;
  // What is left of "14:37" that is cut in Arabic is "37".
  const cut = hasRoom ? undefined : 'truncate';
  return (
    <span role={role} className={classNames('block', className)}>
      {/* As `StatusLabel`, but a line by itself: dozens of them are made at a key. */}
      <span className={classNames('status-label mb-[2.5px]', toneText[tone])}>
        <Icon />
        <span className={cut}>{isForeign ? <MachineText>{word}</MachineText> : word}</span>
      </span>
      {stock && isWhole && (
        <StockBar sold={stock.sold} total={stock.total} tone={stock.tone} className="my-1" />
      )}
      {alert !== null && (
        <span className="line-clamp-2 text-small text-amber">
          <Undo2 className="me-1 inline size-3.5 align-[-2px]" />
          {alert}
        </span>
      )}
      {detail !== null && isWhole && (
        <span className={classNames('block text-small text-ink-3', cut)}>{detail}</span>
      )}
    </span>
  );
}
