import type { rules as source } from '../fr/rules.ts';
import type { Translation } from '../../translation.ts';

export const rules = {
  title: {
    required: 'أدخل عنوانًا للرابط.',
    malformed: 'في العنوان أحرف غير مرئية: أعد كتابته.',
    tooLong: 'العنوان طويل جدًا: {max, number} حرفًا على الأكثر.',
  },
  details: {
    required: 'أضف وصفًا.',
    malformed: 'في الوصف أحرف غير مرئية: أعد كتابته.',
    tooLong: 'الوصف طويل جدًا: {max, number} حرف على الأكثر.',
  },
  slug: {
    required: 'اختر عنوانًا إلكترونيًا.',
    malformed:
      'لا يقبل العنوان الإلكتروني إلا الأحرف اللاتينية الصغيرة والأرقام وشرطات مفردة بينها.',
    tooShort: 'العنوان الإلكتروني قصير جدًا: {min, number} أحرف على الأقل.',
    tooLong: 'العنوان الإلكتروني طويل جدًا: {max, number} حرف على الأكثر.',
    reserved: 'هذه الكلمة محجوزة: اختر عنوانًا آخر.',
    taken: 'هذا العنوان مستعمل من قبل.',
    immutable: 'لا يتغيّر العنوان الإلكتروني بعد إنشاء الرابط.',
  },
  instance: {
    required: 'اختر الحساب الذي يعود إليه الرابط.',
    malformed: 'تعذّرت قراءة حساب الرابط.',
    inactive: 'هذا الحساب غير نشط: لا يمكنه إنشاء روابط ولا تحصيل مدفوعات.',
    hasLinks: 'لا يمكن حذف حساب له روابط.',
  },
  type: {
    required: 'حدّد هل السعر ثابت أم حر.',
    unknown: 'نوع السعر هذا غير موجود.',
    immutable: 'لا يتغيّر نوع السعر بعد إنشاء الرابط.',
  },
  amount: {
    requiredForDynamic: 'أدخل السعر.',
    malformed: 'تعذّرت قراءة هذا المبلغ. مثال: 8000 أو 8.000,50.',
    tooManyDecimals: 'رقمان على الأكثر بعد الفاصلة.',
    tooLow: 'لا تقبل الشبكة البنكية أقل من 50 د.ج.',
    tooHigh: 'لا يمكن أن يتجاوز المبلغ 99.999.999,99 د.ج.',
  },
  payment_mode: {
    unknown: 'نمط الدفع هذا غير موجود.',
    immutable: 'لا يتغيّر النمط بعد إنشاء الرابط.',
  },
  max_payments: {
    requiredForLimited: 'أدخل الكمية المعروضة للبيع.',
    malformed: 'الكمية عدد صحيح.',
    outOfRange: 'الكمية من 1 إلى {max, number}.',
    belowReceived:
      'لا يمكن أن تقل الكمية ({limit, number}) عن {received, plural, zero {المدفوعات المستلمة} one {الدفعة الواحدة المستلمة} two {الدفعتين المستلمتين} few {# دفعات مستلمة} many {# دفعة مستلمة} other {# دفعة مستلمة}}.',
    mustExceedSold:
      'نفدت الكمية. أدخل عددًا أكبر من {received, plural, zero {المدفوعات المستلمة} one {الدفعة الواحدة المستلمة} two {الدفعتين المستلمتين} few {# دفعات مستلمة} many {# دفعة مستلمة} other {# دفعة مستلمة}} لإعادة فتح الرابط.',
  },
  inactivity_timeout_minutes: {
    malformed: 'المهلة عدد صحيح من الدقائق.',
    outOfRange: 'المهلة من دقيقة واحدة إلى سنة.',
  },
  metadata: {
    malformed: 'تعذّرت قراءة المعلومات الداخلية.',
    tooManyKeys: '{max, number} معلومة داخلية على الأكثر.',
    keyMalformed: 'لا يقبل الاسم أقواسًا معقوفة ولا أحرفًا غير مرئية.',
    keyTooLong: 'الاسم طويل جدًا: {max, number} حرفًا على الأكثر.',
    valueMalformed: 'القيمة نص بسيط.',
    valueTooLong: 'القيمة طويلة جدًا: {max, number} حرف على الأكثر.',
  },
  udfs: {
    malformed: 'تعذّرت قراءة المراجع البنكية.',
    unknownKey: 'المراجع البنكية خمسة، من udf1 إلى udf5.',
    valueRequired: 'أدخل المرجع أو احذف السطر.',
    valueMalformed: 'لا يقبل البنك إلا الأحرف اللاتينية والأرقام.',
    valueTooLong: 'المرجع طويل جدًا: {max, number} حرفًا على الأكثر.',
    labelMalformed: 'في التسمية أحرف غير مرئية: أعد كتابتها.',
    labelTooLong: 'التسمية طويلة جدًا: {max, number} حرفًا على الأكثر.',
  },
  settings: {
    malformed: 'تعذّرت قراءة الخيارات.',
    notBoolean: 'هذا الخيار إما مفعّل أو معطّل.',
  },
  logo: {
    notAnImage: 'يجب أن يكون الشعار صورة JPEG أو PNG.',
    tooLarge: 'حجم الشعار أكبر من 2 ميغابايت.',
    tooManyPixels: 'الشعار أكبر من 16 ميغابكسل.',
  },
  name: {
    required: 'أدخل اسمًا.',
    malformed: 'في الاسم أحرف غير مرئية: أعد كتابته.',
    tooLong: 'الاسم طويل جدًا: {max, number} حرفًا على الأكثر.',
  },
  description: {
    malformed: 'في الوصف أحرف غير مرئية: أعد كتابته.',
    tooLong: 'الوصف طويل جدًا: {max, number} حرف على الأكثر.',
  },
  webhook_url: {
    malformed: 'يجب أن يبدأ العنوان بـ https://.',
  },
  field: {
    forbidden: 'اسم الحقل هذا غير مسموح.',
  },
  link: {
    oneShotImmutable: 'لا تُعدَّل الفاتورة بعد إنشائها: أنشئ رابطًا جديدًا انطلاقًا منها.',
    expiredFinal: 'لا يُعاد فتح رابط منتهي الصلاحية: أنشئ رابطًا جديدًا انطلاقًا منه.',
    expiredNoToggle: 'لا يمكن إيقاف رابط منتهي الصلاحية ولا إعادة تفعيله.',
    closedNoToggle: 'لا يمكن إيقاف رابط مدفوع أو نافد الكمية ولا إعادة تفعيله.',
    alreadyPaused: 'الرابط متوقف مؤقتًا من قبل.',
    alreadyActive: 'الرابط نشط من قبل.',
    restockOnlyLimited: 'الروابط محدودة الكمية وحدها لها كمية.',
    hasTransactions: 'لا يُحذف رابط تلقّى مدفوعات.',
    unknownState: 'هذا الإجراء غير معروف لرابط في هذه الحالة.',
    changedMeanwhile: 'عدّل شخص آخر الرابط في هذه الأثناء.',
  },
} satisfies Translation<typeof source>;
