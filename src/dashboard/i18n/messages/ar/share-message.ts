import type { shareMessage as source } from '../fr/share-message.ts';
import type { Translation } from '../../translation.ts';

export const shareMessage = {
  template: {
    new: `السلام عليكم،
هذا رابط دفع «{title}» ببطاقة CIB أو الذهبية.
المبلغ: {amount}
{left}
{closes}

{url}

مع تحيات {merchant}`,
    reminder: `السلام عليكم،
تذكير ودّي: «{title}» لم يُدفع بعد.
المبلغ: {amount}
{closes}
يتم الدفع عبر الإنترنت ببطاقة CIB أو الذهبية:

{url}

إذا كنت قد دفعت، فلا تأخذ هذه الرسالة في الحسبان. شكرًا لك.
مع تحيات {merchant}`,
    restocked: `خبر سارّ: «{title}» متوفر من جديد.
السعر: {amount}
{left}
{closes}
للاستفادة منه، ادفع عبر الإنترنت ببطاقة CIB أو الذهبية:

{url}

مع تحيات {merchant}`,
    fewLeft: `آخر فرصة: «{title}».
{left}
السعر: {amount}
{closes}
للحجز، ادفع عبر الإنترنت ببطاقة CIB أو الذهبية:

{url}

مع تحيات {merchant}`,
  },
  subject: {
    new: 'رابط الدفع: {title}',
    reminder: 'تذكير بالدفع: {title}',
    restocked: 'متوفر من جديد: {title}',
    fewLeft: 'على وشك النفاد: {title}',
  },
  amountFree: 'حسب اختيارك',
  left: '{count, plural, zero {لم يبق شيء.} one {بقي واحد.} two {بقي اثنان.} few {بقي #.} many {بقي #.} other {بقي #.}}',
  onlyLeft:
    '{count, plural, zero {لم يبق شيء.} one {لم يبق سوى واحد.} two {لم يبق سوى اثنين.} few {لم يبق سوى #.} many {لم يبق سوى #.} other {لم يبق سوى #.}}',
  closes: 'الرابط مفتوح إلى غاية {when}.',
} satisfies Translation<typeof source>;
