import { Monitor, Smartphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useI18n } from '../../i18n/i18n-provider.tsx';
import {
  directionOf,
  isLanguage,
  languageNames,
  localeTags,
  type Language,
} from '../../i18n/language.ts';
import { SegmentedControl } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { classNames } from '../../ui/class-names.ts';
import { CheckoutFailure } from './checkout-failure.tsx';
import { checkoutExtras } from './checkout-extras.ts';
import { checkoutStateOf, type CheckoutLink } from './checkout-state.ts';
import { CheckoutView } from './checkout-view.tsx';
import { loadCheckoutWords, type CheckoutWords } from './checkout-words.ts';
import { linkInState, PREVIEWED_LEFT, type PreviewState } from './preview-state.ts';

type Device = 'phone' | 'desktop';

type CheckoutPreviewProps = {
  link: CheckoutLink;
  /** Those that it can ever be in, `open` among them. */
  states: readonly PreviewState[];
  /** Over the picture, where nothing else says what it is. */
  title?: string | undefined;
};

/**
 * The customer's page as it will be, on a phone or a computer, in each language and state. A picture: nothing
 * in it can be pressed or reached by the keyboard.
 */
export function CheckoutPreview({ link, states, title }: CheckoutPreviewProps) {
  const t = useTranslations('linkForm');
  const { language: ownLanguage, languages } = useI18n();
  const [device, setDevice] = useState<Device>('phone');
  const [language, setLanguage] = useState<Language>(ownLanguage);
  const [wantedState, setState] = useState<PreviewState>('open');
  const words = useCheckoutWords(language);

  // Another purpose may have no such state.
  const state = states.includes(wantedState) ? wantedState : 'open';
  const shown = linkInState(link, state);

  const stateWords: Record<PreviewState, string> = {
    open: t('previewOpen'),
    fewLeft: t('previewFewLeft', { count: String(PREVIEWED_LEFT) }),
    soldOut: t('previewSoldOut'),
    paid: t('previewPaid'),
    goalReached: t('previewGoalReached'),
    notOpen: t('previewNotOpen'),
    paused: t('previewPaused'),
    expired: t('previewExpired'),
    archived: t('previewArchived'),
    failed: t('previewFailed'),
  };

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        {title !== undefined && <h2 className="text-small text-ink-2">{title}</h2>}
        <SegmentedControl
          legend={t('previewDevice')}
          isLegendHidden
          value={device}
          onValueChange={setDevice}
          options={[
            { value: 'phone', label: t('previewPhone'), icon: Smartphone },
            { value: 'desktop', label: t('previewDesktop'), icon: Monitor },
          ]}
        />
      </div>
      <div className="grid grid-cols-2 gap-2.5">
        <SelectField
          label={t('previewState')}
          isLabelHidden
          value={state}
          onChange={(event) => {
            const chosen = states.find((candidate) => candidate === event.target.value);
            if (chosen) setState(chosen);
          }}
          options={states.map((value) => ({ value, label: stateWords[value] }))}
        />
        <SelectField
          label={t('previewLanguage')}
          isLabelHidden
          value={language}
          onChange={(event) => {
            if (isLanguage(event.target.value)) setLanguage(event.target.value);
          }}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </div>
      <div
        inert
        lang={localeTags[language]}
        dir={directionOf(language)}
        className={classNames(
          'border border-line-strong bg-surface',
          device === 'phone' ? 'rounded-[30px] p-2' : 'rounded-panel p-1.5',
        )}
      >
        <div
          className={classNames(
            '@container overflow-hidden border border-line bg-paper',
            device === 'phone'
              ? 'min-h-120 rounded-[22px] p-5'
              : 'min-h-120 rounded-control p-8 [zoom:.5]',
          )}
        >
          {words === null ? (
            <PreviewSkeleton />
          ) : state === 'failed' ? (
            <CheckoutFailure link={shown} words={words} />
          ) : (
            <CheckoutView
              link={shown}
              state={checkoutStateOf(shown)}
              words={words}
              language={language}
              extras={checkoutExtras}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function PreviewSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="size-15 rounded-logo" />
      <Skeleton className="h-6 w-3/4" />
      <Skeleton className="h-10 w-1/2" />
      <Skeleton className="h-10" />
      <Skeleton className="h-10" />
    </div>
  );
}

/** Null until the language is there; the one before stays on screen meanwhile. */
function useCheckoutWords(language: Language): CheckoutWords | null {
  // In an object: the words are a function, which a state setter would call.
  const [loaded, setLoaded] = useState<{ words: CheckoutWords } | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadCheckoutWords(language).then(
      (words) => {
        if (isWanted) setLoaded({ words });
      },
      () => {
        // Offline: the language that is on screen stays.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return loaded?.words ?? null;
}
