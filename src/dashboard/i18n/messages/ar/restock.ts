import type { restock as source } from '../fr/restock.ts';
import type { Translation } from '../../translation.ts';

export const restock = {
  title: 'إضافة كمية',
  sold: 'المبيعات',
  left: 'الباقي',
  quota: 'الكمية الإجمالية',
  add: 'كم تريد أن تضيف؟',
  addCount: '+{count}',
  addTyped: 'كمية أخرى',
  addTooMany: '{room} على الأكثر: يبيع الرابط مليون وحدة كحد أقصى.',
  addInvalid: 'عدد صحيح، 1 على الأقل.',
  newQuota: 'الكمية الإجمالية الجديدة',
  newLeft:
    '{count, plural, zero {لم يبق شيء للبيع} one {منها واحد للبيع} two {منها اثنان للبيع} few {منها # للبيع} many {منها # للبيع} other {منها # للبيع}}',
  reopens: 'يُفتح الرابط من جديد في العنوان نفسه: ما أرسلته من قبل يعود صالحًا.',
  staysPaused: 'الرابط متوقف مؤقتًا: أعد تفعيله حتى يبيع.',
  submit:
    '{count, plural, zero {إضافة} one {إضافة وحدة واحدة} two {إضافة وحدتين} few {إضافة # وحدات} many {إضافة # وحدة} other {إضافة # وحدة}}',
  back: 'العودة إلى الرابط',
  moved: 'تغيّرت الكمية في هذه الأثناء: أصبحت {quota}. راجع المجموع الجديد ثم أكّد.',
  refusedTitle: 'لم يعد هذا الرابط يقبل كمية جديدة',
  newFromThis: 'إنشاء رابط انطلاقًا من هذا',
  absent: 'لم يُضَف شيء',
  absentText: 'ضاع الجواب في الطريق، والكمية باقية على حالها. أعد المحاولة.',
  unknown: 'لا نعرف بعد إن كانت الكمية قد أُضيفت',
  unknownText: 'ضاع الجواب في الطريق. أعد قراءة الرابط قبل إضافة المزيد.',
  reread: 'إعادة قراءة الرابط',
  doneTitle: 'أُضيفت الكمية',
  doneReopened: 'متوفر من جديد',
  doneText:
    '{left, plural, zero {لا شيء للبيع من {total}.} one {واحد للبيع من {total}.} two {اثنان للبيع من {total}.} few {# للبيع من {total}.} many {# للبيع من {total}.} other {# للبيع من {total}.}}',
  doneUnverified: 'أكّدت الخدمة الإضافة؛ لكن إعادة القراءة لم تنجح.',
  messageTitle: 'أخبر زبائنك',
} satisfies Translation<typeof source>;
