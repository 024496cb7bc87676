import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-provider.tsx';
import type { Language } from '../../i18n/language.ts';
import { rememberShareLanguage, shareLanguageOf } from './share-language.ts';
import { composeMessage, composeSubjectLine } from './share-message.ts';
import { occasionsOf, type ShareOccasion, type ShareSubject } from './share-subject.ts';

export interface MessageDraft {
  readonly language: Language;
  readonly occasion: ShareOccasion;
  readonly occasions: readonly ShareOccasion[];
  readonly text: string;
  /** The subject line of an e-mail. */
  readonly subjectLine: string;
  readonly isEdited: boolean;
  readonly chooseLanguage: (language: Language) => void;
  readonly chooseOccasion: (occasion: ShareOccasion) => void;
  readonly edit: (text: string) => void;
  readonly reset: () => void;
}

/**
 * The message about a link: its template until it is edited. What was typed is kept while the page is open, for
 * each language and occasion by itself, and nowhere else: it may name a customer.
 */
export function useMessageDraft(subject: ShareSubject, wanted: ShareOccasion): MessageDraft {
  const { language: own } = useI18n();
  const { linkId } = subject;
  const [language, setLanguage] = useState(() => shareLanguageOf(linkId, own));
  const [chosen, setChosen] = useState(wanted);
  const [edits, setEdits] = useState<ReadonlyMap<string, string>>(new Map());

  const possible = occasionsOf(subject);
  // Where it comes from knows best: sold out again meanwhile, "back in stock" stays a choice.
  const occasions = possible.includes(wanted) ? possible : [...possible, wanted];
  const occasion = occasions.includes(chosen) ? chosen : wanted;
  const key = `${language} ${occasion}`;
  const edited = edits.get(key);
  return {
    language,
    occasion,
    occasions,
    text: edited ?? composeMessage(subject, occasion, language),
    subjectLine: composeSubjectLine(subject, occasion, language),
    isEdited: edited !== undefined,
    chooseLanguage: (next) => {
      setLanguage(next);
      rememberShareLanguage(linkId, next);
    },
    chooseOccasion: setChosen,
    edit: (text) => setEdits(new Map(edits).set(key, text)),
    reset: () => {
      const others = new Map(edits);
      others.delete(key);
      setEdits(others);
    },
  };
}
