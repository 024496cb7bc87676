import type { sharePrint as source } from '../fr/share-print.ts';
import type { Translation } from '../../translation.ts';

export const sharePrint = {
  headline: 'ادفع من هنا بهاتفك',
  priceFree: 'المبلغ حسب اختيارك',
  stepScan: 'امسح الرمز بكاميرا هاتفك.',
  stepCheck: 'تحقّق من المبلغ وأدخل معلوماتك.',
  stepPay: 'ادفع ببطاقة CIB أو الذهبية، بالرمز الذي يصلك في رسالة قصيرة.',
  noCamera: 'بدون كاميرا، افتح العنوان:',
  edahabia: 'الذهبية',

  request: 'طلب دفع',
  notInvoice: 'هذه ليست فاتورة',
  notInvoiceText:
    'هذه الوثيقة طلب دفع عبر الإنترنت. لا تقوم مقام الفاتورة وليست لها أي قيمة جبائية.',
  from: 'المستفيد',
  to: 'الزبون',
  date: 'التاريخ',
  what: 'البيان',
  amount: 'المبلغ',
  total: 'المبلغ الواجب دفعه',
  inWords: 'أي {words}.',
  deadline: 'يُدفع قبل',
  howToPay: 'كيف تدفع',
} satisfies Translation<typeof source>;
