import type { extForm as source } from '../fr/ext-form.ts';
import type { Translation } from '../../translation.ts';

export const extForm = {
  usageQuestion: 'كيف يُدفع هذا الرابط؟',
  usage: {
    reusable: 'منتج',
    one_shot: 'فاتورة',
    limited: 'عدد محدود',
    capped_amount: 'حملة تحصيل',
    time_window: 'فترة محددة',
    whitelist: 'زبائن مختارون',
  },
  usageText: {
    reusable: 'يُدفع مرات بلا حد',
    one_shot: 'يُدفع مرة واحدة',
    limited: 'يتوقف بعد عدد من المدفوعات',
    capped_amount: 'يتوقف عند بلوغ الهدف',
    time_window: 'يُدفع بين تاريخين',
    whitelist: 'لا يدفع إلا من في قائمتك',
  },

  usageMode: 'النوع',
  amountMode: 'المبلغ',
  amountModes: { fixed: 'سعر ثابت', open: 'مبلغ حر' },
  minAmount: 'الحد الأدنى',
  minAmountHint: 'إن لم تحدّده، {minimum} على الأقل.',
  maxAmount: 'الحد الأقصى',
  maxAmountHint: 'إن لم تحدّده، يختار الزبون.',

  maxUses: 'عدد المدفوعات',
  maxUsesHint: 'بعدها يتوقف الرابط من تلقاء نفسه. يمكنك رفع العدد قبل ذلك.',
  maxUsesUsed:
    '{used, plural, =0 {لم تُستلم أي دفعة.} zero {لم تُستلم أي دفعة.} one {استُلمت دفعة واحدة: لا أقل منها.} two {استُلمت دفعتان: لا أقل منهما.} few {استُلمت # دفعات: لا أقل منها.} many {استُلمت # دفعة: لا أقل منها.} other {استُلمت # دفعة: لا أقل منها.}}',
  maxUsesEnds: 'بُلغ هذا العدد من قبل: سيتوقف الرابط نهائيًا.',
  target: 'المبلغ المستهدف',
  targetHint: 'يتوقف الرابط حين يبلغه مجموع المحصَّل.',
  targetOpen: 'بما أن المبلغ حر، قد تتجاوز آخر دفعة المبلغ المستهدف.',
  targetCollected: 'المحصَّل إلى الآن: {money}.',
  startsAt: 'البداية',
  endsAt: 'النهاية',
  timeHint: 'بتوقيت الجزائر.',
  timeRead: '{when} بتوقيت الجزائر.',
  timeMissing: 'تنقص الساعة.',
  dayMissing: 'ينقص اليوم.',
  dayShape: '31/12/2026',
  timeShape: '14:05',
  timeOf: '{label}: الساعة',
  timePick: '{label}: فتح التقويم',

  payers: 'الزبائن الذين يمكنهم الدفع',
  payersHint:
    'زبون في كل سطر: بريد إلكتروني أو هاتف أو كلاهما. الصق قائمة أو خذها من ملف، {max} زبون على الأكثر.',
  payersFile: 'من ملف CSV',
  payersClear: 'إفراغ القائمة',
  payersFileDefect: {
    tooLarge: 'هذا الملف كبير جدًا.',
    unreadable: 'تعذّرت قراءة هذا الملف.',
  },
  payersRead:
    '{count, plural, =0 {لم يُتعرَّف على أي زبون} zero {لم يُتعرَّف على أي زبون} one {زبون واحد} two {زبونان} few {# زبائن} many {# زبونًا} other {# زبون}}',
  payersDoubles:
    '{count, plural, zero {بلا تكرار} one {أُهمل تكرار واحد} two {أُهمل تكراران} few {أُهملت # تكرارات} many {أُهمل # تكرارًا} other {أُهمل # تكرار}}',
  payersUnread:
    '{count, plural, zero {كل الأسطر مقروءة} one {هذا السطر ليس بريدًا إلكترونيًا ولا هاتفًا:} two {هذان السطران ليسا بريدًا إلكترونيًا ولا هاتفًا:} few {هذه الأسطر الـ# ليست بريدًا إلكترونيًا ولا هاتفًا:} many {هذه الأسطر الـ# ليست بريدًا إلكترونيًا ولا هاتفًا:} other {هذه الأسطر الـ# ليست بريدًا إلكترونيًا ولا هاتفًا:}}',
  payersLine: 'السطر {line}',
  payersDefect: {
    email: 'بريد ناقص',
    phone: 'رقم ناقص',
    neither: 'ليس بريدًا ولا هاتفًا',
  },
  payersMore:
    '{count, plural, zero {… ولا شيء غيرها.} one {… وسطر آخر.} two {… وسطران آخران.} few {… و# أسطر أخرى.} many {… و# سطرًا آخر.} other {… و# سطر آخر.}}',

  validity: 'الصلاحية',
  validityText: 'بعدها لا يمكن لأحد أن يدفع.',
  expiresAt: 'ينتهي في',
  expiresAtHint: 'إن تُرك فارغًا فلا تنتهي صلاحية الرابط من تلقاء نفسها.',

  form: 'الاستمارة',
  formText: 'ما يملؤه الزبون قبل الدفع. تصل أجوبته مع إشعار «وصلت دفعة».',
  formNone: 'بلا استمارة',
  formNoneThere: 'لا توجد استمارة منشورة على المنصة.',
  formCurrent: 'الاستمارة الحالية',
  formAsks: 'تطلب: {fields}.',

  addressLater: 'تعطي المنصة عنوان الويب عند إنشاء الرابط.',
  lockedAddress: 'أعطته المنصة ولا يتغيّر.',
  createAndPublish: 'إنشاء ونشر',
  saveDraft: 'حفظ كمسودة',
  publish: 'نشر',
  createAbsentText: 'ضاع الرد في الطريق، والرابط غير موجود. أعد المحاولة.',
  publishedTitle: 'نُشر الرابط',
  draftTitle: 'حُفظت المسودة',
  draftText: 'لا يمكن لأحد أن يراها أو يدفعها بعد.',
  undone: {
    changes: 'المسودة موجودة، لكن تعديلاتك الأخيرة لم تُحفظ',
    logo: 'حُفظت المسودة بلا شعارها، ولم تُنشر',
    publish: 'حُفظت المسودة، لكنها لم تُنشر',
  },
  undoneWhy: '{title}. {text}',

  editDraft: 'هذه مسودة: لا يراها أحد بعد.',
  lockedUsage: 'لا يتغيّر النوع بعد دفع الرابط.',
  frozenTitle:
    '{count, plural, zero {لم تُستلم أي دفعة.} one {استُلمت دفعة واحدة: لا يتغيّر السعر ولا النوع ولا الاستمارة.} two {استُلمت دفعتان: لا يتغيّر السعر ولا النوع ولا الاستمارة.} few {استُلمت # دفعات: لا يتغيّر السعر ولا النوع ولا الاستمارة.} many {استُلمت # دفعة: لا يتغيّر السعر ولا النوع ولا الاستمارة.} other {استُلمت # دفعة: لا يتغيّر السعر ولا النوع ولا الاستمارة.}}',
  frozenText: 'لسعر آخر، أرشف هذا الرابط وأنشئ رابطًا جديدًا انطلاقًا منه.',
  replace: 'أرشفة وإنشاء رابط جديد',
  replaceTitle: 'أرشفة «{title}»؟',
  replaceText:
    'لن يستطيع أحد الدفع على هذا العنوان بعد الآن، والرابط المؤرشف لا يُعاد فتحه. تُفتح بعدها استمارة رابط جديد مملوءة مثل هذا.',
  replaceConfirm: 'أرشفة ومتابعة',
  unknownModes: 'لهذا الرابط نوع لا تعرفه لوحة التحكم هذه بعد.',
  changeNone: 'لا شيء',
  changePayers:
    '{count, plural, =0 {لا أحد} zero {لا أحد} one {زبون واحد} two {زبونان} few {# زبائن} many {# زبونًا} other {# زبون}}',
  changePaid: 'المدفوعات المستلمة',
} satisfies Translation<typeof source>;
