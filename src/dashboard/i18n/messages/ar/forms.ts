import type { forms as source } from '../fr/forms.ts';
import type { Translation } from '../../translation.ts';

export const forms = {
  summary:
    '{count, plural, zero {لا شيء للتصحيح} one {خانة واحدة للتصحيح} two {خانتان للتصحيح} few {# خانات للتصحيح} many {# خانة للتصحيح} other {# خانة للتصحيح}}',
  summaryLine: '{label}: {sentence}',
  unsavedTitle: 'الخروج دون حفظ؟',
  unsavedText:
    '{count, plural, =0 {سيضيع ما كتبته.} zero {سيضيع ما كتبته.} one {سيضيع هذا التعديل:} two {سيضيع هذان التعديلان:} few {ستضيع هذه التعديلات:} many {ستضيع هذه التعديلات:} other {ستضيع هذه التعديلات:}}',
  unsavedLeave: 'الخروج دون حفظ',
  unsavedStay: 'متابعة الكتابة',
  form: {
    duplicateKey: 'هذا الاسم مستعمل في سطر سابق.',
    keyMissing: 'أعطِ اسمًا لهذه القيمة.',
    unreadPayers:
      '{count, plural, zero {كل الأسطر مقروءة.} one {سطر واحد ليس بريدًا إلكترونيًا ولا هاتفًا: صحّحه أو احذفه.} two {سطران ليسا بريدًا إلكترونيًا ولا هاتفًا: صحّحهما أو احذفهما.} few {# أسطر ليست بريدًا إلكترونيًا ولا هاتفًا: صحّحها أو احذفها.} many {# سطرًا ليس بريدًا إلكترونيًا ولا هاتفًا: صحّحها أو احذفها.} other {# سطر ليس بريدًا إلكترونيًا ولا هاتفًا: صحّحها أو احذفها.}}',
  },
  moneyRead: '{money} = {spoken}',
  moneyUnclear: 'المبلغ غير واضح. اكتب مثلًا 8.000 أو 8.000,50.',
  moneyBelow: 'لا يقبل البنك أقل من {minimum}.',
  moneyAbove: 'مبلغ كبير. إذا كنت تحسب بالسنتيم فاكتب {meant}.',
  milliards:
    '{count, plural, zero {# مليار} one {مليار} two {# مليار} few {# ملايير} many {# مليار} other {# مليار}}',
  millions:
    '{count, plural, zero {# مليون} one {مليون} two {# مليون} few {# ملايين} many {# مليون} other {# مليون}}',
  spokenJoin: '{first} و{second}',
  centimes: '{amount} سنتيم',
  ofCentimes: '{amount} سنتيم',
} satisfies Translation<typeof source>;
