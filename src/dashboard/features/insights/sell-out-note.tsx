import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { insightQueries } from './insight-queries.ts';
import { usePaceWords } from './pace-words.ts';
import { salesPaceOf } from './sales-pace.ts';

type SellOutNoteProps = {
  link: Pick<Link, 'id' | 'remaining_payments' | 'created_at' | 'successful_payments_count'>;
};

/** "Au rythme de 2 par jour : épuisé demain." Nothing where too little was sold to say. */
export function SellOutNote({ link }: SellOutNoteProps) {
  const t = useTranslations('insights.pace');
  const words = usePaceWords();
  const now = useNow();
  const { data: sales } = useQuery(insightQueries.recentSales(link.id));
  if (sales === undefined) return null;
  const pace = salesPaceOf(sales, link.remaining_payments ?? 0, link.created_at, now);
  if (pace === null) return null;
  return (
    <p className="text-body text-ink-2">
      {t('note', { pace: words.pace(pace), end: words.end(pace) })}
    </p>
  );
}
