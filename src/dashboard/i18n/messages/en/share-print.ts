import type { sharePrint as source } from '../fr/share-print.ts';
import type { Translation } from '../../translation.ts';

export const sharePrint = {
  headline: 'Pay here with your phone',
  priceFree: 'You choose the amount',
  stepScan: 'Scan the code with your phone’s camera.',
  stepCheck: 'Check the amount and enter your details.',
  stepPay: 'Pay with your CIB or Edahabia card and the code you get by SMS.',
  noCamera: 'Without a camera, open:',
  edahabia: 'Edahabia',

  request: 'Payment request',
  notInvoice: 'This is not an invoice',
  notInvoiceText:
    'This document asks for an online payment. It does not replace an invoice and has no value for tax purposes.',
  from: 'Payee',
  to: 'Customer',
  date: 'Date',
  what: 'Description',
  amount: 'Amount',
  total: 'To pay',
  inWords: 'That is {words}.',
  deadline: 'To be paid before',
  howToPay: 'How to pay',
} satisfies Translation<typeof source>;
