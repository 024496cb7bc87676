import type { linkActions as source } from '../fr/link-actions.ts';
import type { Translation } from '../../translation.ts';

export const linkActions = {
  menu: 'إجراءات الرابط «{title}»',
  open: 'فتح',
  copy: 'نسخ الرابط',
  share: 'مشاركة',
  edit: 'تعديل',
  restock: 'إضافة كمية',
  pause: 'إيقاف مؤقت',
  resume: 'إعادة التفعيل',
  duplicate: 'إنشاء رابط جديد انطلاقًا منه',
  delete: 'حذف',
  paused: 'أُوقف «{title}» مؤقتًا: لم يعد بإمكان الزبائن الدفع.',
  resumed: 'عاد «{title}» نشطًا.',
  deleted: 'حُذف «{title}».',
  deleteTitle: 'هل تريد حذف «{title}»؟',
  deleteText: 'سيتوقف عنوانه عن العمل أينما أرسلته. لا يمكن التراجع عن ذلك.',
  deleteRefused:
    'لا يمكن حذف رابط تلقّى محاولة دفع، ولو كانت مرفوضة: فهو جزء من حساباتك. يمكنك إيقافه مؤقتًا.',
  failed: 'لم يتغيّر شيء في «{title}»',
} satisfies Translation<typeof source>;
