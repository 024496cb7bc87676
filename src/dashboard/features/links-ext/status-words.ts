import {
  Archive,
  CircleCheck,
  CircleDot,
  CircleHelp,
  CircleMinus,
  CirclePause,
  CircleX,
  Clock,
  FilePen,
  Hourglass,
  Target,
  TriangleAlert,
} from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../../contract/core/instant.ts';
import { isKnownStatus } from '../../../contract/ext/link-lifecycle.ts';
import { closingInstantOf, paymentRefusalOf, statusAt } from '../../../contract/ext/link-rules.ts';
import {
  USAGE_MODES,
  type Link,
  type LinkStatus,
  type UsageMode,
} from '../../../contract/ext/link.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import type { Icon } from '../../ui/icon.ts';
import type { Tone } from '../../ui/tone.ts';
import {
  ageText,
  closingText,
  joined,
  momentText,
  type StatusLength,
  type StatusWords,
} from '../links/status-words.tsx';
import { usageIcons } from './form/usage-modes.ts';

/** A deadline nearer than this is said by its weekday, milliseconds. */
const WEEKDAY_REACH_MS = 6 * 24 * 60 * 60_000;
/** So few left of a limited link, or so small a share, are worth a look. */
const FEW_LEFT = 3;
const FEW_SHARE = 0.1;

interface Speaker {
  readonly t: ReturnType<typeof useTranslations<'linksExt'>>;
  readonly shared: ReturnType<typeof useTranslations<'links'>>;
  readonly format: Format;
  readonly now: Instant;
}

interface Look {
  readonly icon: Icon;
  readonly tone: Tone;
  readonly word: string;
}

/** In: a link, and how much room there is. Out: how it stands, in the merchant's words; they move on with the time. */
export function useExtStatusWords(): (link: Link, length?: StatusLength) => StatusWords {
  const t = useTranslations('linksExt');
  const shared = useTranslations('links');
  const format = useFormat();
  const now = useNow();
  return useMemo(() => {
    const speaker: Speaker = { t, shared, format, now };
    return (link, length = 'full') => wordsOf(link, length, speaker);
  }, [t, shared, format, now]);
}

function wordsOf(link: Link, length: StatusLength, speaker: Speaker): StatusWords {
  const status = statusAt(link, speaker.now);
  const base = { alert: null, stock: stockOf(link, speaker) };
  if (!isKnownStatus(status)) {
    const word = status === '' ? '—' : status;
    return { ...base, isForeign: true, icon: CircleHelp, tone: 'neutral', word, detail: null };
  }
  const detail = detailOf(link, status, length, speaker);
  return { ...base, isForeign: false, ...lookOf(link, status, speaker), detail };
}

function lookOf(link: Link, status: LinkStatus, { t, shared, format, now }: Speaker): Look {
  switch (status) {
    case 'draft':
      return { icon: FilePen, tone: 'neutral', word: t('status.draft') };
    case 'active':
      if (paymentRefusalOf(link, now) === 'link.notOpenYet') {
        return { icon: Hourglass, tone: 'ink', word: t('status.notOpenYet') };
      }
      if (link.usage_mode === 'one_shot') {
        return { icon: Clock, tone: 'amber', word: shared('status.awaiting') };
      }
      if (isRunningLow(link)) {
        return {
          icon: TriangleAlert,
          tone: 'amber',
          word: shared('status.runningLow', { left: leftOf(link) }),
        };
      }
      if (link.usage_mode === 'limited' && link.paid_count > 0) {
        const total = format.integer(link.max_uses ?? 0);
        const word = shared('status.selling', { sold: link.paid_count, total });
        return { icon: CircleDot, tone: 'ink', word };
      }
      return { icon: CircleDot, tone: 'ink', word: shared('status.active') };
    case 'paused':
      return { icon: CirclePause, tone: 'ink', word: shared('status.paused') };
    case 'exhausted':
      return exhaustedLook(link, t, shared);
    case 'expired':
      return {
        icon: CircleX,
        tone: 'red',
        word: shared(isUnpaidInvoice(link) ? 'status.expiredUnpaid' : 'status.expired'),
      };
    case 'archived':
      return { icon: Archive, tone: 'neutral', word: t('status.archived') };
  }
}

function isUnpaidInvoice({ usage_mode, paid_count }: Link): boolean {
  return usage_mode === 'one_shot' && paid_count === 0;
}

/** Green where all the money that was asked for has come. */
function exhaustedLook(link: Link, t: Speaker['t'], shared: Speaker['shared']): Look {
  switch (link.usage_mode) {
    case 'one_shot':
      return { icon: CircleCheck, tone: 'money', word: shared('status.paid') };
    case 'capped_amount':
      return { icon: Target, tone: 'money', word: t('status.goalReached') };
    case 'limited':
      return { icon: CircleMinus, tone: 'ink', word: shared('status.soldOut') };
    default:
      return { icon: CircleMinus, tone: 'ink', word: t('status.exhausted') };
  }
}

function leftOf({ max_uses, paid_count }: Link): number {
  return Math.max(0, (max_uses ?? 0) - paid_count);
}

/** Few are left of a limited link, or a small share. */
export function isRunningLow(link: Link): boolean {
  const { usage_mode, max_uses, paid_count } = link;
  if (usage_mode !== 'limited' || max_uses === null || paid_count === 0) return false;
  const left = leftOf(link);
  return left <= FEW_LEFT || left <= max_uses * FEW_SHARE;
}

/** How far a quota is sold, or a target reached. */
function stockOf(link: Link, { now }: Speaker): StatusWords['stock'] {
  const { usage_mode, max_uses, paid_count, target_amount, total_collected } = link;
  if (usage_mode === 'limited' && max_uses !== null && paid_count > 0) {
    const isLow = statusAt(link, now) === 'active' && isRunningLow(link);
    return { sold: paid_count, total: max_uses, tone: isLow ? 'amber' : 'ink' };
  }
  return usage_mode === 'capped_amount' && target_amount !== null && total_collected
    ? { sold: total_collected, total: target_amount, tone: 'money' }
    : null;
}

function detailOf(
  link: Link,
  status: LinkStatus,
  length: StatusLength,
  speaker: Speaker,
): string | null {
  const { t, shared, format } = speaker;
  switch (status) {
    case 'draft':
      return t('detail.draft');
    case 'paused':
      return shared('detail.paused');
    case 'archived':
      return joined([paidText(link, speaker), shared('detail.final')]);
    case 'expired':
      return joined([endText(link, length, speaker), shared('detail.final')]);
    case 'exhausted':
      return exhaustedText(link, length, speaker);
    case 'active': {
      const time = timeText(link, speaker);
      if (link.usage_mode === 'one_shot') {
        const age = ageText(link.created_at, sharedSpeaker(speaker));
        return length === 'full' ? joined([age, time]) : (time ?? age);
      }
      const sold = soldText(link, length, speaker);
      if (length === 'full') {
        const hasMoney = link.usage_mode === 'reusable' && link.total_collected !== 0;
        return joined([sold, hasMoney && format.money(link.total_collected).text, time]);
      }
      // In a row there is room for one: of a period the time, of all others how far they are.
      return link.usage_mode === 'time_window' ? (time ?? sold) : (sold ?? time);
    }
  }
}

function sharedSpeaker({ shared, format, now }: Speaker) {
  return { t: shared, format, now };
}

/** How often it was paid; null for never. */
function paidText({ paid_count }: Link, { shared }: Speaker): string | null {
  return paid_count === 0 ? null : shared('detail.payments', { count: paid_count });
}

/** How far a link was when its time was over. */
function endText(link: Link, length: StatusLength, speaker: Speaker): string | null {
  const { usage_mode, max_uses, paid_count } = link;
  if (usage_mode === 'limited' && max_uses !== null)
    return speaker.shared('detail.unsold', { sold: paid_count, left: leftOf(link) });
  return usage_mode === 'capped_amount' ? soldText(link, length, speaker) : paidText(link, speaker);
}

/** Of what was paid once: when, and how much. The API tells no payment's day: paying was the last that happened to it. */
function exhaustedText(link: Link, length: StatusLength, speaker: Speaker): string | null {
  const { usage_mode, max_uses, paid_count, total_collected, updated_at } = link;
  const { shared, format } = speaker;
  switch (usage_mode) {
    case 'one_shot':
      return joined([
        updated_at !== null && momentText(updated_at, sharedSpeaker(speaker)),
        length === 'full' && format.money(total_collected).text,
      ]);
    case 'limited':
      return shared('detail.allOf', {
        sold: format.integer(paid_count),
        total: format.integer(max_uses ?? paid_count),
      });
    default:
      return soldText(link, length, speaker);
  }
}

/** What was sold, beside a word that does not say it. */
function soldText(link: Link, length: StatusLength, { t, shared, format }: Speaker): string | null {
  const { usage_mode, max_uses, paid_count, target_amount, total_collected } = link;
  switch (usage_mode) {
    case 'one_shot':
      return null;
    case 'limited': {
      const total = format.integer(max_uses ?? 0);
      if (paid_count === 0) return shared('detail.leftOf', { count: leftOf(link), total });
      return isRunningLow(link)
        ? shared('detail.soldOf', { count: paid_count, total })
        : shared('detail.left', { count: leftOf(link) });
    }
    case 'capped_amount':
      return length === 'full' || target_amount === null || total_collected === null
        ? t('detail.goal', {
            collected: format.money(total_collected).text,
            target: format.money(target_amount).text,
          })
        : t('page.targetText', {
            percent: format.percent(Math.min(1, total_collected / target_amount)),
            target: format.money(target_amount).text,
          });
    case 'whitelist':
      return t('detail.people', { count: link.allowed_payers.length });
    default:
      return paid_count === 0
        ? shared('detail.noPayment')
        : shared('detail.payments', { count: paid_count });
  }
}

/** When it opens, or when it closes; null where neither is known. */
function timeText(link: Link, speaker: Speaker): string | null {
  const { t, format, now } = speaker;
  if (link.starts_at !== null && paymentRefusalOf(link, now) === 'link.notOpenYet') {
    const isNear = link.starts_at - now < WEEKDAY_REACH_MS;
    const when = isNear ? format.weekdayTime(link.starts_at) : format.dayTime(link.starts_at);
    return t('detail.opens', { when });
  }
  return closingText(closingInstantOf(link), sharedSpeaker(speaker));
}

function isKnownUsage(mode: string): mode is UsageMode {
  return (USAGE_MODES as readonly string[]).includes(mode);
}

/** In: a usage mode. Out: its icon and its name; one that is new to us keeps its own word. */
export function useUsageWords(): (mode: string) => { readonly icon: Icon; readonly word: string } {
  const t = useTranslations('extForm.usage');
  return useCallback(
    (mode) =>
      isKnownUsage(mode)
        ? { icon: usageIcons[mode], word: t(mode) }
        : { icon: CircleHelp, word: mode },
    [t],
  );
}
