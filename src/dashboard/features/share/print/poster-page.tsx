import { useTranslations } from 'use-intl';
import { languageNames } from '../../../i18n/language.ts';
import { SegmentedControl } from '../../../ui/radio-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import type { ShareSubject } from '../share-subject.ts';
import { Poster } from './poster.tsx';
import {
  PAPER_SIZES,
  POSTER_LANGUAGES,
  readPosterSearch,
  type PosterLanguages,
  type PosterSearch,
} from './print-search.ts';
import { PrintPage } from './print-page.tsx';

type PosterPageProps = {
  /** Read just now. */
  subject: ShareSubject;
  search: PosterSearch;
  onSearch: (search: PosterSearch) => void;
};

const languageLabels: Record<PosterLanguages, string> = {
  'ar-fr': `${languageNames.ar} + ${languageNames.fr}`,
  ar: languageNames.ar,
  fr: languageNames.fr,
  en: languageNames.en,
};

/** A poster for the counter or the wall, A4 or A5, in one language or two. */
export function PosterPage({ subject, search, onSearch }: PosterPageProps) {
  const t = useTranslations('share');
  const size = search.size ?? 'a4';
  const chosen = search.in ?? 'ar-fr';
  const change = (choice: Record<string, string>) =>
    onSearch(readPosterSearch({ ...search, ...choice }));
  return (
    <PrintPage
      subject={subject}
      title={t('poster')}
      text={t('posterText')}
      paper={size === 'a4' ? 'A4' : 'A5'}
      choices={
        <>
          <SegmentedControl
            legend={t('size')}
            value={size}
            onValueChange={(value) => change({ size: value })}
            options={PAPER_SIZES.map((value) => ({ value, label: value.toUpperCase() }))}
          />
          <SelectField
            label={t('language')}
            value={chosen}
            onChange={(event) => change({ in: event.currentTarget.value })}
            options={POSTER_LANGUAGES.map((value) => ({ value, label: languageLabels[value] }))}
          />
        </>
      }
    >
      <Poster subject={subject} languages={chosen} />
    </PrintPage>
  );
}
