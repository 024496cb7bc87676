import type { errors as source } from '../fr/errors.ts';
import type { Translation } from '../../translation.ts';

export const errors = {
  badRequest: {
    title: 'لم يُفهم الطلب',
    text: 'أعد تحميل الصفحة ثم حاول من جديد.',
  },
  signedOut: {
    title: 'انتهت جلستك',
    text: 'سجّل الدخول من جديد: ما كتبته محفوظ.',
  },
  forbidden: {
    title: 'هذا الإجراء غير ممكن',
    text: 'الحالة الراهنة لا تسمح به.',
  },
  notFound: {
    title: 'غير موجود',
    text: 'هذا العنصر غير موجود، أو حُذف، أو يعود إلى حساب آخر.',
  },
  conflict: {
    title: 'غير ممكن الآن',
    text: 'تغيّر شيء ما في هذه الأثناء. أعد تحميل الصفحة وراجع الحالة الراهنة.',
  },
  changedMeanwhile: {
    title: 'تغيّر الرابط في هذه الأثناء',
    text: 'عدّله شخص آخر. لم يُمحَ أي شيء.',
  },
  tooLarge: {
    title: 'الحجم كبير جدًا',
    text: 'صغّر الصورة أو النصوص ثم حاول من جديد.',
  },
  invalid: {
    title: 'بعض المعلومات غير صالحة',
    text: 'صحّح الحقول المشار إليها ثم حاول من جديد.',
  },
  rateLimited: {
    title: 'طلبات كثيرة في وقت واحد',
    text: 'انتظر لحظة ثم حاول من جديد.',
    textWait:
      '{seconds, plural, zero {حاول الآن.} one {حاول بعد ثانية واحدة.} two {حاول بعد ثانيتين.} few {حاول بعد # ثوانٍ.} many {حاول بعد # ثانية.} other {حاول بعد # ثانية.}}',
  },
  unavailable: {
    title: 'خدمة MyTPE Pay لا تستجيب',
    text: 'خدمة الدفع غير متاحة مؤقتًا. حاول بعد لحظات.',
  },
  timedOut: {
    title: 'تأخّر الرد كثيرًا',
    text: 'لم تجب خدمة الدفع في الوقت المناسب. تحقّق من الحالة الراهنة قبل أن تعيد المحاولة.',
  },
  serverFault: {
    title: 'حدث خطأ من جهتنا',
    text: 'سُجّل الخطأ. حاول بعد لحظات.',
  },
  unreadable: {
    title: 'تعذّرت قراءة الرد',
    text: 'أجابت الخدمة بغير المتوقع. حاول بعد لحظات.',
  },
  offline: {
    title: 'لا يوجد اتصال',
    text: 'لم يصل أي رد. تحقّق من اتصالك ثم حاول من جديد.',
  },
  unknown: {
    title: 'حدث خلل ما',
    text: 'حاول من جديد. إذا استمر الأمر فأعد تحميل الصفحة.',
  },
  apiSays: 'رد الخدمة: «{message}»',
} satisfies Translation<typeof source>;
