import type { settings as source } from '../fr/settings.ts';
import type { Translation } from '../../translation.ts';

export const settings = {
  display: 'العرض',
  displayDescription: 'على هذا الجهاز فقط.',
  shortcuts: 'اختصارات لوحة المفاتيح',
  shortcutsText: 'مفتاح واحد لكل إجراء: / للبحث، N لإنشاء رابط، ? لعرضها كلها.',
  instance: {
    title: 'الحساب',
    description: 'ما يراه زبائنك في صفحة الدفع.',
    name: 'الاسم',
    about: 'الوصف',
    logo: 'الشعار',
    logoHint: 'صورة JPEG أو PNG، حجمها 2 ميغابايت على الأكثر.',
    logoChoose: 'اختيار صورة',
    logoRemove: 'إزالة',
    timeout: 'مدة الصلاحية الافتراضية',
    timeoutDescription: 'للفواتير والكميات المحدودة التي ليست لها مهلة خاصة.',
    timeoutQuestion: 'دون دفع، تنتهي صلاحية الرابط…',
    never: 'أبدًا',
    after: 'بعد مهلة',
    duration: 'المهلة',
    unit: 'الوحدة',
    minutes: 'دقائق',
    hours: 'ساعات',
    days: 'أيام',
    thisTime: 'هذه المهلة',
    neverMeans:
      'تبقى الفواتير والكميات المحدودة مفتوحة إلى أن تُدفع أو تنفد أو توقفها. وتحتفظ الروابط ذات المهلة الخاصة بمهلتها.',
    afterMeans:
      'كل فاتورة أو كمية محدودة تمر عليها {duration} دون دفع ناجح تنتهي صلاحيتها نهائيًا. كل دفع ناجح يعيد المهلة من البداية، وهي تستمر حتى أثناء الإيقاف المؤقت. يسري ذلك على الروابط الموجودة أيضًا، ما عدا ذات المهلة الخاصة.',
    save: 'حفظ',
    saved: 'حُفظت إعدادات الحساب.',
    unchanged: 'لم يتغيّر شيء.',
    confirmTitle: 'قد تنتهي صلاحية روابط في الحال',
    confirmText:
      'كل رابط مرّ على آخر دفع له، أو على إنشائه، وقت أطول من المهلة الجديدة تنتهي صلاحيته فورًا. ولا يُعاد فتح رابط منتهي الصلاحية.',
    confirm: 'تغيير المهلة',
  },
  devices: {
    title: 'الأجهزة المتصلة',
    description: 'اقطع اتصال جهاز لا تعرفه أو فقدته.',
    current: 'هذا الجهاز',
    trusted: 'يبقى متصلًا',
    unknown: 'متصفح غير معروف',
    seen: 'آخر ظهور {when}',
    revoke: 'قطع الاتصال',
    revoked: 'قُطع اتصال الجهاز.',
    failed: 'تعذّر قطع اتصال الجهاز',
  },
} satisfies Translation<typeof source>;
