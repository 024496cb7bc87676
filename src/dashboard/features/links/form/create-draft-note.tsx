import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useNow } from '../../../i18n/clock-provider.tsx';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { UserText } from '../../../ui/isolated-text.tsx';
import type { KeptDraft } from './use-kept-form.ts';

type CreateDraftNoteProps = {
  kept: KeptDraft | null;
  /** What the new link was begun from; null for an empty form. */
  sourceTitle: string | null;
};

function asUserText(words: ReactNode) {
  return <UserText>{words}</UserText>;
}

/** Whether what is being typed is safe: "Brouillon enregistré sur cet appareil à 14:02". */
export function CreateDraftNote({ kept, sourceTitle }: CreateDraftNoteProps) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const now = useNow();
  if (kept === null) {
    if (sourceTitle === null) return t('createText');
    return t.rich('createFromText', { title: sourceTitle, name: asUserText });
  }
  const isToday = format.fullDay(kept.savedAt) === format.fullDay(now);
  const when = isToday
    ? t('draftToday', { time: format.time(kept.savedAt) })
    : t('draftEarlier', { day: format.dayTime(kept.savedAt) });
  switch (kept.keeping) {
    case 'kept':
      return t('draftKept', { when });
    case 'partly':
      return t('draftPartly', { when });
    case 'lost':
      return <span className="text-amber">{t('draftLost')}</span>;
  }
}
