import type { figures as source } from '../fr/figures.ts';
import type { Translation } from '../../translation.ts';

export const figures = {
  label: 'أرقام',
  collectedMonth: 'المبلغ المحصَّل، آخر 30 يومًا',
  collectedSince: 'المبلغ المحصَّل منذ {from}',
  collectedEver: 'المبلغ المحصَّل منذ البداية',
  reading: 'جارٍ قراءة المدفوعات…',
  payments:
    '{count, plural, =0 {لا مدفوعات} zero {لا مدفوعات} one {دفعة واحدة} two {دفعتان} few {# دفعات} many {# دفعة} other {# دفعة}}',
  unreadable:
    '{count, plural, zero {كل المبالغ محسوبة} one {مبلغ واحد غير مقروء لم يُحسب} two {مبلغان غير مقروءين لم يُحسبا} few {# مبالغ غير مقروءة لم تُحسب} many {# مبلغًا غير مقروء لم يُحسب} other {# مبلغ غير مقروء لم يُحسب}}',
  more: 'أكثر بنسبة {percent} من الثلاثين يومًا السابقة',
  less: 'أقل بنسبة {percent} من الثلاثين يومًا السابقة',
  same: 'مثل الثلاثين يومًا السابقة',
  nothingBefore: 'لا شيء في الثلاثين يومًا السابقة',
  nothing: 'لا مدفوعات منذ 60 يومًا',
  awaiting: 'في انتظار الدفع',
  awaitingShort: 'في الانتظار',
  invoices:
    '{count, plural, zero {فاتورة} one {فاتورة} two {فاتورتان} few {فواتير} many {فاتورة} other {فاتورة}}',
  toReceive: '{amount} للتحصيل',
  ending: 'توشك أن تنفد أو تُغلق',
  endingShort: 'توشك أن تنتهي',
  links:
    '{count, plural, zero {رابط} one {رابط} two {رابطان} few {روابط} many {رابطًا} other {رابط}}',
  left: '{count, plural, zero {لم يبقَ شيء} one {بقي واحد} two {بقي اثنان} few {بقي #} many {بقي #} other {بقي #}}',
  leftShort:
    '{count, plural, =0 {لا حاجة للإضافة} zero {لا حاجة للإضافة} one {بقي واحد} two {بقي اثنان} few {بقي #} many {بقي #} other {بقي #}}',
  closing:
    '{count, plural, zero {لا شيء يُغلق قريبًا} one {واحد يُغلق خلال 24 ساعة} two {اثنان يُغلقان خلال 24 ساعة} few {# تُغلق خلال 24 ساعة} many {# يُغلق خلال 24 ساعة} other {# يُغلق خلال 24 ساعة}}',
  closingShort:
    '{count, plural, zero {لا شيء يُغلق} one {واحد يُغلق} two {اثنان يُغلقان} few {# تُغلق} many {# يُغلق} other {# يُغلق}}',
  nothingEnding: 'لا حاجة إلى إضافة كمية',
  refusedWeek: 'المرفوضة، آخر 7 أيام',
  refusedSince: 'المرفوضة منذ {from}',
  refusedShort: 'مرفوضة، 7 أيام',
  attempts:
    '{count, plural, zero {دفعة} one {دفعة} two {دفعتان} few {دفعات} many {دفعة} other {دفعة}}',
  givenBack:
    '{count, plural, zero {لم يُعَد شيء} one {أُعيدت دفعة: {amount}} two {أُعيدت دفعتان: {amount}} few {أُعيدت # دفعات: {amount}} many {أُعيدت # دفعة: {amount}} other {أُعيدت # دفعة: {amount}}}',
  givenBackShort:
    '{count, plural, zero {لم يُعَد شيء} one {أُعيدت واحدة} two {أُعيدت اثنتان} few {أُعيدت #} many {أُعيدت #} other {أُعيدت #}}',
  nothingGivenBack: 'لم يُعَد شيء إلى الزبائن',
  nothingGivenBackShort: 'لم يُعَد شيء',
  unknown: 'لم تُقرأ',
  soFar: 'إلى الآن',
  allViews: 'كل العروض',
  gapPayments: 'تعذّرت قراءة المدفوعات: قد يغيب هنا رابط أُعيد ماله إلى الزبون.',
  gapSince: 'كانت المدفوعات كثيرة: المال الذي أُعيد قبل {from} غير محسوب هنا.',
  gapDeadlines:
    '{count, plural, zero {مواعيد الإغلاق كلها معروفة.} one {لا يُعرف بعد متى يُغلق رابط آخر: افتحه لتعرف.} two {لا يُعرف بعد متى يُغلق رابطان آخران: افتحهما لتعرف.} few {لا يُعرف بعد متى تُغلق # روابط أخرى: افتحها لتعرف.} many {لا يُعرف بعد متى يُغلق # رابطًا آخر: افتحها لتعرف.} other {لا يُعرف بعد متى يُغلق # رابط آخر: افتحها لتعرف.}}',
} satisfies Translation<typeof source>;
