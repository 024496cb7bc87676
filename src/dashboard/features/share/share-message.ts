import { formatOf } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { isolated, plainLine } from './bidi-isolation.ts';
import { messageWords } from './message-words.ts';
import type { ShareOccasion, ShareSubject } from './share-subject.ts';

/** Stands for a fact that is not known, or does not apply: its whole line is left out. No title holds it. */
const ABSENT = '\u0000';
/** Stands for the address until the lines are chosen: nothing may touch its bytes. */
const ADDRESS = '\u0001';

/**
 * Writes the message for a link: the template of the occasion with the link's facts. A line whose fact
 * is missing is left out. The address stands on a line of its own, byte for byte.
 */
export function composeMessage(
  subject: ShareSubject,
  occasion: ShareOccasion,
  language: Language,
): string {
  const words = messageWords(language);
  const own = (text: string) => isolated(plainLine(text), language) || ABSENT;
  const message = words(`template.${occasion}`, {
    title: own(subject.title),
    amount: amountText(subject, language) ?? ABSENT,
    left: leftText(subject, occasion, language) ?? ABSENT,
    closes: closingText(subject, language) ?? ABSENT,
    merchant: own(subject.merchant),
    url: subject.url === '' ? ABSENT : ADDRESS,
  });
  return message
    .split('\n')
    .filter((line) => !line.includes(ABSENT))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .replace(ADDRESS, () => subject.url);
}

/** The subject line of an e-mail. */
export function composeSubjectLine(
  subject: ShareSubject,
  occasion: ShareOccasion,
  language: Language,
): string {
  return messageWords(language)(`subject.${occasion}`, {
    title: isolated(plainLine(subject.title), language),
  });
}

function amountText(subject: ShareSubject, language: Language): string | null {
  if (subject.isAmountFree) return messageWords(language)('amountFree');
  return subject.amount === null ? null : formatOf(language).money(subject.amount).text;
}

function leftText(
  { left }: ShareSubject,
  occasion: ShareOccasion,
  language: Language,
): string | null {
  if (left === null || left <= 0) return null;
  return messageWords(language)(occasion === 'fewLeft' ? 'onlyLeft' : 'left', { count: left });
}

function closingText({ closesAt }: ShareSubject, language: Language): string | null {
  if (closesAt === null) return null;
  return messageWords(language)('closes', { when: formatOf(language).fullDateTime(closesAt) });
}
