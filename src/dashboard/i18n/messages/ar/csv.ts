import type { csv as source } from '../fr/csv.ts';
import type { Translation } from '../../translation.ts';

export const csv = {
  title: 'تنزيل ملف CSV',
  ofScreen:
    '{count, plural, =0 {لا رابط على الشاشة} zero {لا رابط على الشاشة} one {الرابط المعروض على الشاشة} two {الرابطان المعروضان على الشاشة بترتيبهما} few {الروابط الـ# المعروضة على الشاشة بترتيبها} many {الروابط الـ# المعروضة على الشاشة بترتيبها} other {الروابط الـ# المعروضة على الشاشة بترتيبها}}',
  ofSelection:
    '{count, plural, =0 {لم يُحدَّد أي رابط} zero {لم يُحدَّد أي رابط} one {الرابط المحدَّد} two {الرابطان المحدَّدان} few {الروابط الـ# المحدَّدة} many {الروابط الـ# المحدَّدة} other {الروابط الـ# المحدَّدة}}',
  soFar: 'لم تُقرأ كل الروابط بعد: سيضم الملف ما قُرئ منها.',
  columns: 'الأعمدة',
  noColumn: 'اختر عمودًا واحدًا على الأقل.',
  hint: 'يُفتح الملف في جدول بيانات بنقرتين. التواريخ بتوقيت الجزائر والمبالغ بالدينار.',
  download: 'تنزيل',
  writing: 'كتابة الملف',
  written: '{written} من {total} سطرًا',
  done: '{count, plural, =0 {ملف فارغ} zero {ملف فارغ} one {رابط واحد في الملف} two {رابطان في الملف} few {# روابط في الملف} many {# رابطًا في الملف} other {# رابط في الملف}}',
  fileName: 'links',
  column: {
    title: 'العنوان',
    slug: 'العنوان المختصر',
    address: 'الرابط',
    mode: 'النوع',
    status: 'الحالة',
    amount: 'المبلغ (دج)',
    collected: 'المحصّل (دج)',
    sold: 'المدفوعات',
    quota: 'الكمية الإجمالية',
    left: 'المتبقي',
    created: 'أُنشئ في',
    updated: 'عُدّل في',
    closes: 'يُغلق في',
    id: 'المعرّف',
  },
} satisfies Translation<typeof source>;
