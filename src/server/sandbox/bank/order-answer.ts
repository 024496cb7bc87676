import type { BankLanguage, Order } from './bank-schema.ts';
import { OUTCOMES } from './outcomes.ts';

/** OrderStatus of the protocol. */
const STATUS_NUMBERS = {
  registered: 0,
  paid: 2,
  reversed: 3,
  refunded: 4,
  declined: 6,
} as const satisfies Record<Order['status'], number>;

const ACCEPTED_WORDS: Readonly<Record<BankLanguage, string>> = {
  fr: 'Votre paiement a été accepté',
  ar: 'تم قبول عملية الدفع الخاصة بكم',
  en: 'Your payment was accepted',
};

/** What a cardholder is told, by the code of the card's own bank. */
const REFUSED_WORDS: Readonly<Record<string, Readonly<Record<BankLanguage, string>>>> = {
  '37': { fr: 'Carte bloquée', ar: 'البطاقة محجوزة', en: 'Card blocked' },
  '41': { fr: 'Carte perdue', ar: 'البطاقة مفقودة', en: 'Lost card' },
  '43': { fr: 'Carte volée', ar: 'البطاقة مسروقة', en: 'Stolen card' },
  '51': { fr: 'Solde insuffisant', ar: 'الرصيد غير كاف', en: 'Insufficient balance' },
  '61': { fr: 'Plafond dépassé', ar: 'تم تجاوز سقف البطاقة', en: 'Card limit exceeded' },
  AB: { fr: 'CVV2 erroné', ar: 'رمز CVV2 خاطئ', en: 'Wrong CVV2' },
  AD: {
    fr: 'Date d’expiration erronée',
    ar: 'تاريخ انتهاء الصلاحية خاطئ',
    en: 'Wrong expiry date',
  },
};

/** Descriptions come back with their letters written as entities. */
function escapeDescription(text: string): string {
  return text.replace(/[^ -~]|[&<>"]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

/**
 * The answer to `acknowledgeTransaction.do`: numbers beside numbers in text, upper-case names beside lower-case ones,
 * and `params` missing where the card's own bank was never asked.
 * @param language of the caller
 */
export function toOrderAnswer(order: Order, language: BankLanguage): Record<string, unknown> {
  const facts = order.outcome === null ? null : OUTCOMES[order.outcome];
  const isDeclined = order.status === 'declined';
  const respCode = facts?.respCode ?? null;
  return {
    ...(facts?.hasCard ? { expiration: '203012', cardholderName: '**********' } : {}),
    depositAmount: order.captured - order.givenBack,
    currency: '012',
    ...(order.approvalCode === null
      ? {}
      : { approvalCode: order.approvalCode, authorizationResponseId: order.approvalCode }),
    ...(respCode === null
      ? {}
      : {
          params: {
            respCode,
            respCode_desc:
              respCode === '00' ? ACCEPTED_WORDS[language] : REFUSED_WORDS[respCode]?.[language],
            ...order.udfs,
          },
        }),
    actionCode: facts?.actionCode ?? -100,
    actionCodeDescription: facts?.description ?? 'No payment attempted yet.',
    ErrorCode: isDeclined ? '2' : '0',
    ErrorMessage: isDeclined ? 'Payment is declined' : 'Success',
    OrderStatus: STATUS_NUMBERS[order.status],
    OrderNumber: order.orderNumber,
    Pan: order.pan,
    Amount: order.amount,
    Description: escapeDescription(order.description),
    ...(respCode === null ? {} : { SvfeResponse: respCode }),
  };
}
