import type { offline as source } from '../fr/offline.ts';
import type { Translation } from '../../translation.ts';

export const offline = {
  knownLink: 'الصفحة الكاملة غير متاحة: يمكنك عرض رمز QR ونسخ الرابط أو مشاركته.',
  asOf: 'كما كان على {moment}.',
  newVersion: 'إصدار جديد من لوحة التحكم جاهز.',
  takeOver: 'إعادة التحميل',
  partMissing: 'يحتاج هذا الجزء إلى اتصال بالإنترنت: لم يُحمَّل بعد على هذا الجهاز.',
  outdated: 'يتوفر إصدار جديد من لوحة التحكم، أو انقطع الاتصال.',
  reload: 'إعادة تحميل الصفحة',
} satisfies Translation<typeof source>;
