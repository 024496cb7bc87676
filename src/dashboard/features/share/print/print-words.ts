import { sharePrint as ar } from '../../../i18n/messages/ar/share-print.ts';
import { sharePrint as en } from '../../../i18n/messages/en/share-print.ts';
import { sharePrint as fr } from '../../../i18n/messages/fr/share-print.ts';
import { wordsIn } from '../../../i18n/words-in.ts';

/** In: a language. Out: the words of what is printed in it, apart from what the dashboard speaks. */
export const printWords = wordsIn<typeof fr>({ fr, ar, en });
