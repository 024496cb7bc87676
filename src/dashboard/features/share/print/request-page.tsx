import { useTranslations } from 'use-intl';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useI18n } from '../../../i18n/i18n-provider.tsx';
import { languageNames } from '../../../i18n/language.ts';
import { SegmentedControl } from '../../../ui/radio-field.tsx';
import type { ShareSubject } from '../share-subject.ts';
import { PaymentRequest } from './payment-request.tsx';
import type { RequestSearch } from './print-search.ts';
import { PrintPage } from './print-page.tsx';

type RequestPageProps = {
  /** Read just now. */
  subject: ShareSubject;
  search: RequestSearch;
  onSearch: (search: RequestSearch) => void;
};

/** A request for payment on paper, in the customer's language. */
export function RequestPage({ subject, search, onSearch }: RequestPageProps) {
  const t = useTranslations('share');
  const { language: own, languages } = useI18n();
  const clock = useClock();
  const language = search.in ?? own;
  return (
    <PrintPage
      subject={subject}
      title={t('request')}
      text={t('requestText')}
      paper="A4"
      choices={
        <SegmentedControl
          legend={t('language')}
          value={language}
          onValueChange={(value) => onSearch({ in: value })}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      }
    >
      <PaymentRequest subject={subject} language={language} now={clock.now()} />
    </PrintPage>
  );
}
