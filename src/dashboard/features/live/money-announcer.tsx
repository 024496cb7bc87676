import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { ringOnce } from './chime.ts';
import type { LiveChange } from './live-change.ts';
import { useLiveChanges } from './live-context.ts';
import { moneyNewsOf, type MoneyNews } from './money-news.ts';
import { useSound } from './use-sound.ts';

/** What comes within so long is announced together, milliseconds. */
const TOGETHER_MS = 250;

type MoneyAnnouncerProps = {
  instanceId: string;
  /** A link of this instance, by its id; null when it is none. */
  titleOf: (linkId: string) => string | null;
  /** False: it is only heard. */
  hasToasts: boolean;
};

/** Says when money comes: to the eye, to a reader, and to the ear where that is wanted. Draws nothing itself. */
export function MoneyAnnouncer({ instanceId, titleOf, hasToasts }: MoneyAnnouncerProps) {
  const t = useTranslations('live');
  const format = useFormat();
  const toasts = useToasts();
  const router = useRouter();
  const hasSound = useSound();
  const gathered = useRef<LiveChange[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const titleOfNews = (news: MoneyNews): string => {
    const amount = news.amount === null ? null : format.money(news.amount).text;
    if (news.kind === 'givenBack') {
      return amount === null ? t('givenBackUnknown') : t('givenBack', { amount });
    }
    if (news.count > 1) {
      return amount === null
        ? t('receivedManyUnknown', { count: news.count })
        : t('receivedMany', { count: news.count, amount });
    }
    return amount === null ? t('receivedUnknown') : t('received', { amount });
  };

  const announce = () => {
    timer.current = null;
    const changes = gathered.current;
    gathered.current = [];
    for (const news of moneyNewsOf(changes)) {
      if (news.kind === 'received' && hasSound) void ringOnce(news.firstId);
      if (!hasToasts) continue;
      const { linkId } = news;
      const title = linkId === null ? null : titleOf(linkId);
      const place =
        linkId === null || title === null
          ? null
          : ({ to: '/$instanceId/links/$linkId', params: { instanceId, linkId } } as const);
      const isThere =
        place !== null && router.buildLocation(place).pathname === router.state.location.pathname;
      toasts.add({
        tone: news.kind === 'received' ? 'money' : 'info',
        title: titleOfNews(news),
        description: title === null ? undefined : <UserText>{title}</UserText>,
        action:
          // Not on its own page.
          place === null || isThere
            ? undefined
            : { label: t('open'), onPress: () => void router.navigate(place) },
      });
    }
  };
  const newestAnnounce = useRef(announce);
  useEffect(() => {
    newestAnnounce.current = announce;
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  useLiveChanges((change) => {
    gathered.current.push(change);
    timer.current ??= setTimeout(() => newestAnnounce.current(), TOGETHER_MS);
  });
  return null;
}
