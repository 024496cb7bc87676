import type { linksExt as source } from '../fr/links-ext.ts';
import type { Translation } from '../../translation.ts';

export const linksExt = {
  create: 'إنشاء رابط',
  searchPlaceholder: 'العنوان أو الوصف أو رابط الصفحة…',
  shownOf: 'معروض {shown} من {total}',
  more: 'عرض المزيد',
  emptyText: 'يبدأ الرابط مسودةً. وبعد نشره يستطيع الدفع كل من ترسل إليه عنوانه.',
  notReady: {
    title: {
      pending_documents: 'وثائق مطلوبة',
      documents_submitted: 'الملف قيد الدراسة',
      rejected: 'رُفض الملف',
      suspended: 'هذا الحساب موقوف',
      other: 'هذا الحساب غير جاهز بعد',
    },
    text: {
      pending_documents:
        'أرسل وثائق هذا الحساب في فضائك في MyTPE Pay: بعدها يمكن أن تكون له روابط.',
      documents_submitted: 'تدرس MyTPE Pay وثائق هذا الحساب. تكون له روابط بمجرد قبولها.',
      rejected: 'صحّح الملف في فضائك في MyTPE Pay: بعدها يمكن أن تكون لهذا الحساب روابط.',
      suspended: 'أوقفته MyTPE Pay: لا يمكن إنشاء روابط فيه ولا الدفع عبرها.',
      other: 'لا يمكن أن تكون له روابط بعد. تحقّق من حالته في فضائك في MyTPE Pay.',
    },
    reason: 'السبب الذي ذكرته MyTPE Pay:',
    toLinks: 'عرض الروابط',
  },
  view: {
    label: 'الحالات',
    all: 'الكل',
    draft: 'مسودات',
    active: 'نشطة',
    paused: 'متوقفة مؤقتًا',
    exhausted: 'مكتملة',
    expired: 'منتهية',
    archived: 'مؤرشفة',
  },
  figures: {
    awaitingNote: 'فواتير تنتظر الدفع',
    paused:
      '{count, plural, zero {لا شيء متوقف مؤقتًا} one {واحد متوقف مؤقتًا} two {اثنان متوقفان مؤقتًا} few {# متوقفة مؤقتًا} many {# متوقفًا مؤقتًا} other {# متوقف مؤقتًا}}',
    drafts:
      '{count, plural, zero {لا شيء للنشر} one {للنشر} two {للنشر} few {للنشر} many {للنشر} other {للنشر}}',
    tooMany: 'روابط كثيرة لا تسمح بمجموع دقيق',
  },
  mode: { label: 'النوع', all: 'كل الأنواع', button: 'تصفية حسب النوع: {mode}' },
  status: {
    draft: 'مسودة',
    notOpenYet: 'لم يُفتح بعد',
    goalReached: 'تم بلوغ الهدف',
    exhausted: 'مكتمل',
    archived: 'مؤرشف',
  },
  detail: {
    draft: 'لا يراه الزبائن',
    opens: 'يُفتح {when}',
    goal: '{collected} من {target}',
    people:
      '{count, plural, =0 {لا يحق الدفع لأحد} zero {لا يحق الدفع لأحد} one {يحق الدفع لزبون واحد} two {يحق الدفع لزبونين} few {يحق الدفع لـ # زبائن} many {يحق الدفع لـ # زبونًا} other {يحق الدفع لـ # زبون}}',
  },
  action: {
    publish: 'نشر',
    archive: 'أرشفة',
    published: 'نُشر «{title}»: يستطيع الزبائن الدفع الآن.',
    archived: 'أُرشف «{title}».',
  },
  archive: {
    title: 'أرشفة «{title}»؟',
    text: 'لن يستطيع أحد الدفع عبر هذا العنوان بعد الآن. هذا نهائي: الرابط المؤرشف لا يُعاد فتحه ولا يُعدَّل. ما حُصّل يبقى لك.',
    draftText: 'لن يمكن نشر هذه المسودة ولا تعديلها بعد الآن. هذا نهائي.',
  },
  share: {
    draft: 'انشر الرابط أولًا، عندها يمكن إرسال عنوانه والدفع عبره.',
    noHost: 'عنوان صفحات الدفع غير مضبوط على هذا الخادم.',
  },
  page: {
    draft: 'هذه مسودة: لا يمكن لأحد رؤيتها أو الدفع عبرها قبل نشرها.',
    closed: {
      exhausted: 'هذا الرابط مغلق: استقبل كل ما يمكنه استقباله ولا يُعاد فتحه.',
      expired: 'هذا الرابط مغلق: انقضى أجله ولا يُعاد فتحه.',
      archived: 'هذا الرابط مغلق: أرشفتَه ولا يُعاد فتحه.',
    },
    payments: 'المدفوعات',
    paymentsText:
      'تعطي المنصة الجديدة عدد المدفوعات ومجموع ما حُصّل، لا تفاصيل كل دفعة. تجدها في فضائك في MyTPE Pay.',
    target: 'الهدف',
    targetText: '{percent} من {target}',
    uses: 'مرات الدفع',
    usesText:
      '{left, plural, =0 {لم يبقَ شيء من {total}.} zero {لم يبقَ شيء من {total}.} one {بقيت مرة واحدة من {total}.} two {بقيت مرتان من {total}.} few {بقيت # مرات من {total}.} many {بقيت # مرة من {total}.} other {بقيت # مرة من {total}.}}',
    amount: 'المبلغ',
    amountOpen: 'يختاره الزبون',
    amountBetween: 'يختاره الزبون، من {min} إلى {max}',
    amountFrom: 'يختاره الزبون، ابتداءً من {min}',
    amountUpTo: 'يختاره الزبون، إلى غاية {max}',
    window: 'الفترة (بتوقيت الجزائر)',
    windowText: 'من {start} إلى {end}',
    allowed: 'الزبائن',
    form: 'الاستمارة',
    formAttached: 'مرفقة بالرابط',
    expires: 'ينتهي في',
  },
} satisfies Translation<typeof source>;
