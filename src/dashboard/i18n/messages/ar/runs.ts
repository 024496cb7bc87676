import type { runs as source } from '../fr/runs.ts';
import type { Translation } from '../../translation.ts';

export const runs = {
  progress: 'التقدّم',
  quiet:
    '{seconds, plural, zero {تطلب الخدمة مهلة قصيرة.} one {تطلب الخدمة مهلة: نواصل بعد ثانية.} two {تطلب الخدمة مهلة: نواصل بعد ثانيتين.} few {تطلب الخدمة مهلة: نواصل بعد # ثوانٍ.} many {تطلب الخدمة مهلة: نواصل بعد # ثانية.} other {تطلب الخدمة مهلة: نواصل بعد # ثانية.}}',
  stop: {
    paused: 'متوقف مؤقتًا. ما أُنجز يبقى.',
    offline: 'انقطع الاتصال. ما أُنجز يبقى، ولا شيء يُستأنف من تلقاء نفسه.',
    signedOut: 'انتهت الجلسة. سجّل الدخول ثم تابع.',
    refused: 'لا يقبل هذا الحساب روابط جديدة حاليًا.',
    failed: 'أوقف خطأ غير متوقع كل شيء. ما أُنجز يبقى.',
  },
  pause: 'إيقاف مؤقت',
  goOn: 'متابعة',
  giveUp: 'ترك الباقي',
} satisfies Translation<typeof source>;
