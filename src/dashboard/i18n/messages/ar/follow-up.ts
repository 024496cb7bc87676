import type { followUp as source } from '../fr/follow-up.ts';
import type { Translation } from '../../translation.ts';

export const followUp = {
  lead: 'ما يحتاج إلى انتباهك، وما حدث منذ زيارتك الأخيرة.',
  nothing: 'لا شيء يحتاج إلى انتباهك.',
  checkReceipt: 'التحقق من وصل',
  queueTitle: 'فواتير للتذكير',
  queueCount:
    '{count, plural, =0 {لا شيء} zero {لا شيء} one {فاتورة واحدة} two {فاتورتان} few {# فواتير} many {# فاتورة} other {# فاتورة}}',
  soFar: 'القراءة جارية',
  queueEmpty: 'لا أحد مدين لك بشيء.',
  queueLater: 'لا تذكير مستعجل.',
  recentTitle: 'فواتير حديثة',
  recentCount:
    '{count, plural, zero {لا فواتير حديثة} one {فاتورة حديثة واحدة، لا داعي للعجلة} two {فاتورتان حديثتان، لا داعي للعجلة} few {# فواتير حديثة، لا داعي للعجلة} many {# فاتورة حديثة، لا داعي للعجلة} other {# فاتورة حديثة، لا داعي للعجلة}}',
  watchTitle: 'روابط تستحق نظرة',
  watchCount:
    '{count, plural, zero {لا روابط} one {رابط واحد} two {رابطان} few {# روابط} many {# رابطًا} other {# رابط}}',
  restock: 'إضافة كمية',
  restockOf: 'إضافة كمية إلى «{title}»',
  showOf: 'عرض «{title}»',
  created: 'أُنشئت {when}',
  closes: 'تُغلق {when}',
  reminded: 'ذُكِّر بها {when}',
  times:
    '{count, plural, zero {ولا مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}}',
  remind: 'تذكير',
  remindOf: 'تذكير بـ«{title}»',
  remindAnyway: 'تذكير على أي حال',
  showMore: 'عرض المزيد',
  quiet: {
    friday: 'اليوم جمعة: قد لا يُستحسن التذكير. يوم السبت أفضل.',
    late: 'الوقت متأخر: قد لا يُستحسن التذكير. صباح الغد أفضل.',
  },
  notKept: 'تعذّر تسجيل التذكير',
  sinceTitle: 'منذ زيارتك الأخيرة',
  sinceWhen: 'كنت هنا {when}، على هذا الجهاز أو غيره.',
  sinceReading: 'قراءة ما حدث…',
  sinceNothing: 'لا دفع ولا نفاد كمية ولا انتهاء صلاحية.',
  seen: 'اطّلعت',
  show: 'عرض',
  paid: '{count, plural, zero {لا مدفوعات} one {دفعة واحدة مستلمة} two {دفعتان مستلمتان} few {# دفعات مستلمة} many {# دفعة مستلمة} other {# دفعة مستلمة}}',
  soldOut:
    '{count, plural, zero {لم تنفد كمية} one {نفدت كمية واحدة} two {نفدت كميتان} few {نفدت # كميات} many {نفدت # كمية} other {نفدت # كمية}}',
  expired:
    '{count, plural, zero {لم ينتهِ رابط} one {انتهى رابط واحد} two {انتهى رابطان} few {انتهت # روابط} many {انتهى # رابطًا} other {انتهى # رابط}}',
  others:
    '{count, plural, zero {ولا غيرها} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}',
} satisfies Translation<typeof source>;
