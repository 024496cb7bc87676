import type { checkout as source } from '../fr/checkout.ts';
import type { Translation } from '../../translation.ts';

export const checkout = {
  payTo: 'الدفع إلى {merchant}',
  name: 'الاسم واللقب',
  email: 'البريد الإلكتروني',
  phone: 'رقم الهاتف',
  anonymous: 'دفع دون ذكر الاسم',
  anonymousNote: 'لن يكون بالإمكان إرسال وصل إليك.',
  amount: 'المبلغ الذي تختاره',
  amountNote: '{minimum} على الأقل.',
  pay: 'ادفع {amount}',
  payFree: 'ادفع',
  atTheBank: 'ببطاقة CIB أو الذهبية، في صفحة البنك الآمنة.',
  fewLeft:
    '{count, plural, zero {لم يبقَ شيء} one {بقي واحد فقط} two {بقي اثنان فقط} few {بقي # فقط} many {بقي # فقط} other {بقي # فقط}}',
  soldOutTitle: 'نفدت الكمية',
  soldOutText: 'بيعت الكمية كلها. يمكن لـ {merchant} أن يخبرك إن كانت ستتوفر من جديد.',
  paidTitle: 'مدفوعة من قبل',
  paidText: 'سُدّدت هذه الفاتورة، ولا يمكن دفعها مرة ثانية.',
  pausedTitle: 'الدفع متوقف مؤقتًا',
  pausedText: 'أوقف {merchant} هذا الرابط مؤقتًا. عُد بعد قليل.',
  expiredTitle: 'انتهت صلاحية الرابط',
  expiredText: 'لم يعد هذا الرابط يقبل الدفع. اطلب رابطًا جديدًا من {merchant}.',
  unavailableTitle: 'غير متاح',
  unavailableText: 'لا يقبل هذا الرابط الدفع في الوقت الحالي.',
  failedTitle: 'لم تتم عملية الدفع',
  failedText: 'لم يقبل البنك عملية الدفع.',
  retry: 'إعادة المحاولة',
  home: 'الصفحة الرئيسية',
  untitled: 'عنوان الرابط',
  noDetails: 'سيظهر الوصف هنا.',
} satisfies Translation<typeof source>;
