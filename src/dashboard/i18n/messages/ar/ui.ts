import type { ui as source } from '../fr/ui.ts';
import type { Translation } from '../../translation.ts';

export const ui = {
  close: 'إغلاق',
  cancel: 'إلغاء',
  retry: 'إعادة المحاولة',
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyFailed: 'تعذّر النسخ: حدّد النص وانسخه بنفسك.',
  more: 'إجراءات أخرى',
  optional: 'اختياري',
  notifications: 'الإشعارات',
  requestId: 'مرجع الطلب',
  loading: 'جارٍ التحميل…',
} satisfies Translation<typeof source>;
