import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { Kbd } from '../ui/kbd.tsx';

type KeysProps = {
  keys: readonly string[];
  /** Pressed at once; else one after the other. */
  isTogether?: boolean;
};

/** The keys of a shortcut: those pressed at once from left to right in every language, the others as one reads. */
export function Keys({ keys, isTogether = false }: KeysProps) {
  const t = useTranslations('commands');
  return (
    <span
      dir={isTogether ? 'ltr' : undefined}
      className="inline-flex shrink-0 items-center gap-1 text-small text-ink-3"
    >
      {keys.map((key, place) => (
        <Fragment key={key}>
          {place > 0 && !isTogether && <span>{t('andThen')}</span>}
          <Kbd>{key}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}
