import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLazyPart } from '../../ui/use-lazy-part.ts';
import { useInstance } from '../session/session-queries.ts';
import { linkShareSubject } from './link-share-subject.ts';

type LinkRestockMessageProps = {
  instanceId: string;
  link: Link;
  /** It was sold out; else there is simply more of it. */
  isReopened: boolean;
};

/** A ready message to the customers who asked for more. */
export function LinkRestockMessage({ instanceId, link, isReopened }: LinkRestockMessageProps) {
  const t = useTranslations('restock');
  const payee = useInstance(instanceId);
  const now = useNow();
  const { part, load } = useLazyPart(() => import('../share/share-message-form.tsx'));
  useEffect(load, [load]);
  if (payee === null || link.payment_link === '') return null;
  return (
    <section aria-label={t('messageTitle')} className="flex flex-col gap-3">
      <h2 className="text-heading font-semibold text-ink">{t('messageTitle')}</h2>
      {part ? (
        <part.ShareMessageForm
          subject={linkShareSubject(link, payee, now)}
          occasion={isReopened ? 'restocked' : 'new'}
        />
      ) : (
        <Skeleton className="h-96" />
      )}
    </section>
  );
}
