import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../../contract/core/instant.ts';
import { useToasts } from '../../ui/toast.tsx';
import type { NewsSince } from './news-since.ts';

const STORAGE_KEY = 'news-told';

/** Whether this device has told of these news already: a reload is no return. Notes that it has now. */
function wasTold(instanceId: string, since: Instant): boolean {
  const mark = `${instanceId} ${since}`;
  try {
    const isKnown = localStorage.getItem(STORAGE_KEY) === mark;
    localStorage.setItem(STORAGE_KEY, mark);
    return isKnown;
  } catch {
    return false;
  }
}

type VisitToastProps = {
  instanceId: string;
  since: Instant;
  news: NewsSince;
};

/** Says once what has happened, and leads there. */
export function VisitToast({ instanceId, since, news }: VisitToastProps) {
  const t = useTranslations('followUp');
  const toasts = useToasts();
  const navigate = useNavigate();
  const hasTold = useRef(false);
  useEffect(() => {
    if (hasTold.current) return;
    hasTold.current = true;
    if (wasTold(instanceId, since)) return;
    const parts = [
      news.payments > 0 && t('paid', { count: news.payments }),
      news.soldOut.length > 0 && t('soldOut', { count: news.soldOut.length }),
      news.expired.length > 0 && t('expired', { count: news.expired.length }),
    ];
    toasts.add({
      title: t('sinceTitle'),
      description: parts.filter((part) => part !== false).join(' · '),
      tone: news.payments > 0 ? 'money' : 'info',
      action: {
        label: t('show'),
        onPress: () => void navigate({ to: '/$instanceId/follow-up', params: { instanceId } }),
      },
    });
  }, [news, instanceId, since, navigate, t, toasts]);
  return null;
}
