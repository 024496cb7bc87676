import type { linkPage as source } from '../fr/link-page.ts';
import type { Translation } from '../../translation.ts';

export const linkPage = {
  wholeTitle: 'عرض العنوان كاملًا',
  shortTitle: 'اختصار العنوان',
  shareTitle: 'المشاركة',
  edit: 'تعديل',
  pause: 'إيقاف مؤقت',
  resume: 'إعادة التفعيل',
  newFromThis: 'إنشاء رابط انطلاقًا من هذا',

  collected: 'المبلغ المحصَّل',
  sold: 'المبيعات',
  soldOf: '{sold} من {total}',
  paid: 'المدفوعات',
  price: 'السعر',
  priceFree: 'حر',
  left: 'الباقي',
  closes: 'يُغلق',

  facts: 'الرابط',
  details: 'الوصف',
  mode: 'النوع',
  created: 'أُنشئ في',
  updated: 'عُدّل في',
  lastActivity: 'آخر نشاط',
  closing: 'الإغلاق عند عدم الدفع',
  closingOwn: 'المهلة: {delay}',
  closingInstance: 'المهلة: {delay}، مثل الحساب',
  closingNever: 'أبدًا',

  references: 'المراجع البنكية',
  printed: '<code>{udf}</code> · يُطبع على وصل البنك',
  notPrinted: '<code>{udf}</code> · يُرسل دون أن يُطبع',
  noReferences: 'لا يوجد: يطبع البنك رقم طلبية يولّده بنفسه.',

  settings: 'السلوك',
  retryOn: 'بعد الفشل يمكن للزبون إعادة المحاولة.',
  retryOff: 'بعد الفشل لا يرى الزبون سوى «الصفحة الرئيسية».',
  anonymousOn: 'يمكن للزبون الدفع دون ذكر اسمه.',
  anonymousOff: 'يذكر الزبون اسمه وبريده الإلكتروني وهاتفه.',

  metadata: 'معلومات داخلية',
  noMetadata: 'لا يوجد',

  stock: 'الكمية',
  stockLeft:
    '{left, plural, =0 {بيعت الكمية كلها.} zero {بيعت الكمية كلها.} one {بقي واحد من {total}.} two {بقي اثنان من {total}.} few {بقيت # من {total}.} many {بقي # من {total}.} other {بقي # من {total}.}}',
  stockSold:
    '{sold, plural, =0 {لم يُبَع شيء بعد.} zero {لم يُبَع شيء بعد.} one {بيع واحد.} two {بيع اثنان.} few {بيعت #.} many {بيع #.} other {بيع #.}}',
  addStock: 'إضافة كمية',
  reopens: 'أضف كمية: يُفتح الرابط من جديد في العنوان نفسه.',
  stockRemaining:
    '{left, plural, zero {باقٍ} one {باقٍ} two {باقيان} few {باقية} many {باقيًا} other {باقٍ}}',
  finalTitle: 'أُغلق هذا الرابط نهائيًا',
  finalExpired: 'الرابط المنتهي لا يُفتح من جديد. يمكن لرابط جديد أن يأخذ كل ما فيه.',
} satisfies Translation<typeof source>;
