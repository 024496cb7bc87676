import type { connect as source } from '../fr/connect.ts';
import type { Translation } from '../../translation.ts';

export const connect = {
  title: 'اربط حسابك',
  lead: 'بمفاتيح API الخاصة بفضائك في MyTPE Pay.',
  platform: 'المنصة',
  platformV2: 'MyTPE Pay (v2)',
  platformExt: 'المنصة الجديدة',
  platformBoth: 'الاثنتان',
  key: 'مفتاح API',
  keyMissing: 'ألصق مفتاح API.',
  keyMalformed: 'في هذا المفتاح رموز غير متوقعة: انسخه من جديد.',
  secret: 'الرمز السري لـ API',
  secretMissing: 'ألصق الرمز السري.',
  secretMalformed: 'في هذا الرمز السري رموز غير متوقعة: انسخه من جديد.',
  showSecret: 'إظهار الرمز السري',
  hideSecret: 'إخفاء الرمز السري',
  trusted: 'البقاء متصلًا على هذا الجهاز',
  trustedText: '30 يومًا بدل 12 ساعة. تجنّب ذلك على جهاز يستعمله غيرك.',
  submit: 'دخول',
  demo: 'جرّب المتجر التجريبي',
  demoText: 'ليست لديك مفاتيح بعد؟ تجوّل في متجر وهمي بمدفوعات وهمية.',
  safety: 'تبقى مفاتيحك مشفّرة على الخادم. لا يحتفظ بها هذا المتصفح، ويمكنك قطع اتصاله عن بُعد.',
  failure: {
    keysTitle: 'رُفضت هذه المفاتيح',
    keysText:
      'المفتاح أو الرمز السري غير صحيح، أو جرى استبدالهما. انسخهما من جديد من فضائك في MyTPE Pay.',
    instanceTitle: 'لا حساب لهذه المفاتيح',
    instanceText:
      'المفاتيح صحيحة، لكن لا حساب MyTPE Pay مرتبط بها. أنشئ حسابًا في فضائك ثم عد إلى هنا.',
    hostTitle: 'خدمة MyTPE Pay لا تستجيب',
    hostText: 'لم تُرفض مفاتيحك: الخدمة نفسها غير متاحة. حاول بعد لحظات.',
    limitTitle: 'محاولات كثيرة',
    limitText:
      '{seconds, plural, =0 {يمكنك المحاولة من جديد.} zero {يمكنك المحاولة من جديد.} one {حفاظًا على الأمان، حاول بعد ثانية واحدة.} two {حفاظًا على الأمان، حاول بعد ثانيتين.} few {حفاظًا على الأمان، حاول بعد # ثوانٍ.} many {حفاظًا على الأمان، حاول بعد # ثانية.} other {حفاظًا على الأمان، حاول بعد # ثانية.}}',
  },
  prompt: {
    lostTitle: 'رُفضت المفاتيح: {platform}',
    lostText:
      'لم تعد هذه المنصة تقبل مفاتيح جلستك. أدخل المفاتيح السارية اليوم: تستمر بقية الجلسة ولم يضع شيء مما كتبته.',
    endedText: 'سجّل الدخول من جديد للمتابعة. لم يضع شيء مما كتبته.',
    endingText: 'أدخل مفاتيحك مرة أخرى لتبدأ جلسة جديدة.',
  },
} satisfies Translation<typeof source>;
