import type { live as source } from '../fr/live.ts';
import type { Translation } from '../../translation.ts';

export const live = {
  live: 'مباشر',
  liveMeaning: 'تظهر المدفوعات هنا فور وصولها.',
  polling: 'يُحدَّث كل 10 ثوانٍ',
  pollingMeaning: 'يُبحث عن المدفوعات الجديدة بانتظام.',
  received: 'وصل {amount}',
  receivedUnknown: 'وصلت دفعة',
  receivedMany:
    '{count, plural, zero {لا مدفوعات} one {وصلت دفعة واحدة} two {وصلت دفعتان} few {وصلت # دفعات} many {وصلت # دفعة} other {وصلت # دفعة}}: {amount}',
  receivedManyUnknown:
    '{count, plural, zero {لا مدفوعات} one {وصلت دفعة واحدة} two {وصلت دفعتان} few {وصلت # دفعات} many {وصلت # دفعة} other {وصلت # دفعة}}',
  givenBack: 'أُعيد {amount} إلى الزبون',
  givenBackUnknown: 'أُعيدت دفعة إلى الزبون',
  open: 'عرض الرابط',
  sound: 'صوت عند كل دفعة',
  soundNote: 'على هذا الجهاز، ما دامت لوحة التحكم مفتوحة.',
} satisfies Translation<typeof source>;
