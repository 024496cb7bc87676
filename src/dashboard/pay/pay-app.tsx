import { FlaskConical, Globe } from 'lucide-react';
import { useEffect, useState } from 'react';
import { BrandMark } from '../frame/brand-mark.tsx';
import { rememberLanguage } from '../i18n/language-choice.ts';
import { directionOf, isLanguage, languageNames, languages } from '../i18n/language.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { PayScreen } from './load-screen.tsx';
import { loadSayings, type Sayings } from './pay-words.ts';

type PayAppProps = {
  /** What the address shows, bound to it. */
  Screen: PayScreen;
  /** In the language that the page begins with. */
  sayings: Sayings;
};

/** The customer's side: a link, what came of a payment, and the language around them. */
export function PayApp({ Screen, sayings: first }: PayAppProps) {
  const [sayings, setSayings] = useState(first);
  const { language, pay: words } = sayings;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);

  const choose = (chosen: string) => {
    if (!isLanguage(chosen)) return;
    loadSayings(chosen).then(
      (loaded) => {
        setSayings(loaded);
        rememberLanguage(chosen);
      },
      () => {
        // Offline: the language that is on screen stays.
      },
    );
  };
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-220 items-center gap-2 px-gutter py-4">
        <BrandMark className="size-7" />
        <span className="text-heading font-semibold text-ink">{words('product')}</span>
        <div className="ms-auto flex min-w-0 items-center gap-1.5 print:hidden">
          <Globe aria-hidden className="size-4 text-ink-3" />
          <SelectField
            label={words('language')}
            isLabelHidden
            value={language}
            onChange={(event) => choose(event.target.value)}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            className="w-32"
          />
        </div>
      </header>
      <main className="@container mx-auto w-full max-w-220 flex-1 px-gutter py-4 sm:py-8">
        <Screen sayings={sayings} />
      </main>
      <footer className="flex items-center justify-center gap-1.5 px-gutter py-5 text-small text-ink-3 print:hidden">
        <FlaskConical aria-hidden className="size-3.5" />
        {words('sandbox')}
      </footer>
    </div>
  );
}
