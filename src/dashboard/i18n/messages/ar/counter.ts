import type { counter as source } from '../fr/counter.ts';
import type { Translation } from '../../translation.ts';

export const counter = {
  open: 'وضع الصندوق',
  title: 'الصندوق: {title}',
  scan: 'امسح الرمز للدفع',
  qrLabel: 'رمز QR لعنوان الدفع الخاص بـ {title}',
  payerChooses: 'أنت تختار المبلغ',
  left: '{count, plural, zero {نفدت الكمية} one {بقي واحد} two {بقي اثنان} few {بقي #} many {بقي #} other {بقي #}}',
  received: 'تم الدفع، شكرًا!',
  receivedAmount: 'وصل {amount}',
  count:
    '{count, plural, zero {لا مدفوعات} one {دفعة واحدة} two {دفعتان} few {# دفعات} many {# دفعة} other {# دفعة}} منذ الفتح',
  soldOut: 'نفدت الكمية',
  paid: 'مدفوع من قبل',
  paused: 'متوقف مؤقتًا',
  expired: 'منتهي الصلاحية',
  draft: 'مسودة',
  early: 'لم يُفتح بعد',
  complete: 'مكتمل',
  archived: 'مغلق',
  closed: 'غير متاح',
  noAddress: 'هذا الرابط بلا عنوان.',
  close: 'خروج',
  fullScreen: 'ملء الشاشة',
  soundOn: 'كتم الصوت',
  soundOff: 'تشغيل الصوت',
  mayFallAsleep: 'قد يُطفئ هذا الجهاز شاشته: اضبطه لتبقى مضاءة.',
  lost: 'انقطع الاتصال: لن تظهر أي دفعة حتى يعود.',
} satisfies Translation<typeof source>;
