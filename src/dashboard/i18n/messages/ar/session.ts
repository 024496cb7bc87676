import type { session as source } from '../fr/session.ts';
import type { Translation } from '../../translation.ts';

export const session = {
  ended: 'انتهت جلستك',
  ending: 'تنتهي جلستك {when}.',
  stay: 'البقاء متصلًا',
  again: 'تسجيل الدخول من جديد',
  disconnectFailed: 'تعذّر تسجيل الخروج',
  unknownTitle: 'هذا الحساب ليس من حساباتك',
  unknownText: 'هذه المفاتيح لا تتيح الوصول إليه. اختر أحد حساباتك، أو ادخل بمفاتيح أخرى.',
} satisfies Translation<typeof source>;
