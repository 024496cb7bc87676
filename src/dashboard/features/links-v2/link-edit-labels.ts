import { useTranslations } from 'use-intl';
import type { Difference } from './link-edit-differences.ts';

/** What a difference is called on the form. */
export function useDifferenceLabel(): (difference: Difference) => string {
  const t = useTranslations('linkForm');
  return (difference) => {
    switch (difference.field) {
      case 'title':
      case 'details':
      case 'logo':
      case 'amount':
        return t(difference.field);
      case 'max_payments':
        return t('quantity');
      case 'inactivity_timeout_minutes':
        return t('closing');
      case 'show_retry_button':
        return t('retry');
      case 'allow_anonymous':
        return t('anonymous');
      case 'udfs':
        return t('referenceGroup', { udf: difference.key });
      case 'metadata':
        return difference.key;
    }
  };
}
