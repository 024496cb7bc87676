import { shareMessage as ar } from '../../i18n/messages/ar/share-message.ts';
import { shareMessage as en } from '../../i18n/messages/en/share-message.ts';
import { shareMessage as fr } from '../../i18n/messages/fr/share-message.ts';
import { wordsIn } from '../../i18n/words-in.ts';

/** In: a language. Out: its message templates, apart from what the dashboard speaks. */
export const messageWords = wordsIn<typeof fr>({ fr, ar, en });
