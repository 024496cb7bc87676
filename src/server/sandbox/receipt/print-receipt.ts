import PDFDocument from 'pdfkit';
import type { Instant } from '../../../contract/core/instant.ts';
import type { Centimes } from '../../../contract/core/money.ts';
import { receiptFonts } from './receipt-fonts.ts';
import { layOutText, type Line } from './text-layout.ts';

export interface Receipt {
  readonly merchant: string;
  /** Of the link. */
  readonly title: string;
  readonly amount: Centimes;
  readonly orderNumber: string;
  /** The bank's number of the payment. */
  readonly orderId: string;
  readonly approvalCode: string;
  readonly paidAt: Instant;
  readonly reference: { readonly value: string; readonly label: string | null };
}

export type ReceiptLanguage = 'fr' | 'en';

interface ReceiptWords {
  readonly heading: string;
  readonly status: string;
  readonly paid: string;
  readonly amount: string;
  readonly reference: string;
  readonly orderNumber: string;
  readonly transaction: string;
  readonly approval: string;
  readonly date: string;
  readonly method: string;
  readonly cards: string;
  readonly help: string;
}

const WORDS: Readonly<Record<ReceiptLanguage, ReceiptWords>> = {
  fr: {
    heading: 'Reçu de paiement',
    status: 'Statut',
    paid: 'Paiement accepté',
    amount: 'Montant',
    reference: 'Référence',
    orderNumber: 'Numéro de commande',
    transaction: 'Identifiant de transaction',
    approval: 'Numéro d’autorisation',
    date: 'Date et heure',
    method: 'Moyen de paiement',
    cards: 'CIB / Edahabia',
    help: 'En cas de problème de paiement, appelez le numéro vert de la SATIM : 3020',
  },
  en: {
    heading: 'Payment receipt',
    status: 'Status',
    paid: 'Payment accepted',
    amount: 'Amount',
    reference: 'Reference',
    orderNumber: 'Order number',
    transaction: 'Transaction id',
    approval: 'Approval code',
    date: 'Date and time',
    method: 'Payment method',
    cards: 'CIB / Edahabia',
    help: 'For any payment problem call SATIM’s toll-free number: 3020',
  },
};

function formatAmount(amount: Centimes, language: ReceiptLanguage): string {
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  // The font has no narrow space.
  return `${format.format(amount / 100).replace(/[\u202f\u00a0]/g, ' ')} DZD`;
}

/** `20/11/2026 10:05`, in Algeria's time: UTC+1 all year. */
function formatTime(instant: Instant): string {
  const [date = '', time = ''] = new Date(instant + 3_600_000).toISOString().split('T');
  return `${date.split('-').toReversed().join('/')} ${time.slice(0, 5)}`;
}

/** What a receipt says, line by line: a label and its value. */
export function receiptLines(
  receipt: Receipt,
  language: ReceiptLanguage,
): readonly (readonly [label: string, value: string])[] {
  const words = WORDS[language];
  return [
    [words.status, words.paid],
    [words.amount, formatAmount(receipt.amount, language)],
    [receipt.reference.label ?? words.reference, receipt.reference.value],
    [words.orderNumber, receipt.orderNumber],
    [words.transaction, receipt.orderId],
    [words.approval, receipt.approvalCode],
    [words.date, formatTime(receipt.paidAt)],
    [words.method, words.cards],
  ];
}

const MARGIN = 40;
const LABEL_WIDTH = 130;
const GAP = 12;
const QUIET = '#52626f';
const INK = '#14212b';

/** Draws on a page of A5 from top to bottom. */
function createPen(document: PDFKit.PDFDocument) {
  const pageWidth = document.page.width - 2 * MARGIN;
  let y = MARGIN;

  function layOut(text: string, size: number, maxWidth: number): Line[] {
    document.fontSize(size);
    return layOutText(text, maxWidth, (piece, font) => document.font(font).widthOfString(piece));
  }

  /** @returns the height that the lines took */
  function draw(
    lines: readonly Line[],
    size: number,
    colour: string,
    x: number,
    width: number,
  ): number {
    const lineHeight = size * 1.45;
    document.fontSize(size).fillColor(colour);
    for (const [index, line] of lines.entries()) {
      const start = line.isRightToLeft ? x + width - line.width : x;
      for (const piece of line.pieces) {
        document
          .font(piece.font)
          .text(piece.text, start + piece.x, y + index * lineHeight, { lineBreak: false });
      }
    }
    return lines.length * lineHeight;
  }

  return {
    paragraph(text: string, size: number, colour: string = INK): void {
      y += draw(layOut(text, size, pageWidth), size, colour, MARGIN, pageWidth);
    },
    space(height: number): void {
      y += height;
    },
    rule(): void {
      document
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + pageWidth, y)
        .lineWidth(0.75)
        .stroke('#c9d2d9');
    },
    row(label: string, value: string): void {
      const x = MARGIN + LABEL_WIDTH + GAP;
      const width = pageWidth - LABEL_WIDTH - GAP;
      const labelHeight = draw(layOut(label, 9, LABEL_WIDTH), 9, QUIET, MARGIN, LABEL_WIDTH);
      const valueHeight = draw(layOut(value, 10, width), 10, INK, x, width);
      y += Math.max(labelHeight, valueHeight) + 6;
    },
  };
}

/**
 * Prints the receipt of a completed payment: a page of A5, the same bytes each time. Titles may be in Arabic, the receipt
 * itself is not: those are printed by the browser.
 */
export async function printReceipt(receipt: Receipt, language: ReceiptLanguage): Promise<Buffer> {
  const fonts = await receiptFonts();
  const words = WORDS[language];
  const document = new PDFDocument({
    size: 'A5',
    margin: MARGIN,
    lang: language,
    displayTitle: true,
    info: {
      Title: `${words.heading} ${receipt.orderNumber}`,
      Author: receipt.merchant,
      CreationDate: new Date(receipt.paidAt),
    },
  });
  for (const [name, bytes] of fonts) document.registerFont(name, bytes);
  const chunks: Buffer[] = [];
  const printed = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const pen = createPen(document);
  pen.paragraph(words.heading, 18);
  pen.space(6);
  pen.paragraph(receipt.merchant, 12);
  pen.paragraph(receipt.title, 11, QUIET);
  pen.space(12);
  pen.rule();
  pen.space(12);
  for (const [label, value] of receiptLines(receipt, language)) pen.row(label, value);
  pen.space(8);
  pen.rule();
  pen.space(12);
  pen.paragraph(words.help, 9, QUIET);
  document.end();
  return await printed;
}
