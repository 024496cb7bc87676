import type { BankLanguage } from './bank-schema.ts';
import type { CARD_OUTCOMES } from './outcomes.ts';

/** What the hosted page says. */
export interface PageWords {
  readonly title: string;
  readonly bank: string;
  readonly simulator: string;
  readonly amount: string;
  readonly order: string;
  readonly description: string;
  /** `{time}` is filled in. */
  readonly openUntil: string;
  readonly chooseCard: string;
  readonly pay: string;
  readonly cancel: string;
  readonly choiceMissing: string;
  readonly over: string;
  readonly back: string;
  readonly unknown: string;
  readonly outcomes: Readonly<Record<(typeof CARD_OUTCOMES)[number], string>>;
}

export const PAGE_WORDS: Readonly<Record<BankLanguage, PageWords>> = {
  fr: {
    title: 'Paiement par carte',
    bank: 'Banque simulée',
    simulator: 'Aucune carte réelle, aucun argent.',
    amount: 'Montant',
    order: 'Numéro de commande',
    description: 'Objet',
    openUntil: 'Cette page reste ouverte jusqu’à {time}.',
    chooseCard: 'Choisissez une carte inventée',
    pay: 'Payer',
    cancel: 'Annuler',
    choiceMissing: 'Choisissez d’abord une carte.',
    over: 'Cette session de paiement est terminée.',
    back: 'Retour chez le marchand',
    unknown: 'Ce paiement est inconnu.',
    outcomes: {
      accepted: 'Paiement accepté',
      blocked: 'Carte bloquée',
      lost: 'Carte perdue',
      stolen: 'Carte volée',
      funds: 'Solde insuffisant',
      limit: 'Plafond dépassé',
      cvv: 'CVV2 erroné',
      expiry: 'Date d’expiration erronée',
      password: 'Mot de passe erroné',
      timeout: 'Temps écoulé',
    },
  },
  ar: {
    title: 'الدفع بالبطاقة',
    bank: 'بنك تجريبي',
    simulator: 'لا بطاقة حقيقية ولا مال.',
    amount: 'المبلغ',
    order: 'رقم الطلب',
    description: 'الموضوع',
    openUntil: 'تبقى هذه الصفحة مفتوحة حتى {time}.',
    chooseCard: 'اختر بطاقة وهمية',
    pay: 'ادفع',
    cancel: 'إلغاء',
    choiceMissing: 'اختر بطاقة أولا.',
    over: 'انتهت جلسة الدفع هذه.',
    back: 'العودة إلى التاجر',
    unknown: 'هذه العملية غير معروفة.',
    outcomes: {
      accepted: 'دفع مقبول',
      blocked: 'بطاقة محجوزة',
      lost: 'بطاقة مفقودة',
      stolen: 'بطاقة مسروقة',
      funds: 'رصيد غير كاف',
      limit: 'تجاوز سقف البطاقة',
      cvv: 'رمز CVV2 خاطئ',
      expiry: 'تاريخ انتهاء الصلاحية خاطئ',
      password: 'كلمة سر خاطئة',
      timeout: 'انتهاء الوقت',
    },
  },
  en: {
    title: 'Card payment',
    bank: 'Simulated bank',
    simulator: 'No real card, no money.',
    amount: 'Amount',
    order: 'Order number',
    description: 'For',
    openUntil: 'This page stays open until {time}.',
    chooseCard: 'Choose an invented card',
    pay: 'Pay',
    cancel: 'Cancel',
    choiceMissing: 'Choose a card first.',
    over: 'This payment session is over.',
    back: 'Back to the merchant',
    unknown: 'This payment is unknown.',
    outcomes: {
      accepted: 'Payment accepted',
      blocked: 'Card blocked',
      lost: 'Lost card',
      stolen: 'Stolen card',
      funds: 'Insufficient balance',
      limit: 'Card limit exceeded',
      cvv: 'Wrong CVV2',
      expiry: 'Wrong expiry date',
      password: 'Wrong password',
      timeout: 'Time-out',
    },
  },
};
