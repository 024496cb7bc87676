import { asFields } from '../../../contract/core/bracket-keys.ts';
import type { V2EndpointId } from '../../../contract/v2/endpoints.ts';
import { toV2Success } from '../../../contract/v2/envelope.ts';
import type { StartedPayment } from '../payments/start-payment.ts';
import { findByOrderNumber, type TransactionRow } from '../payments/transaction-record.ts';
import { printReceipt } from '../receipt/print-receipt.ts';
import { findLink, type LinkRecord, type LinkRow } from './link-record.ts';
import { readLinkStatistics, readStatisticsRequest } from './link-statistics.ts';
import { readPageRequest, toPaginator } from './paginator.ts';
import { payLink } from './pay-link.ts';
import { findLinkBySlug, toPublicLink } from './public-link.ts';
import { toReceipt } from './receipt-facts.ts';
import { linkNotFound, Refusal } from './refusal.ts';
import { readFields } from './request-fields.ts';
import { readStats } from './stats.ts';
import { streamOf } from './stream-of.ts';
import { toCheckedTransaction, toTransactionAnswer } from './transaction-answer.ts';
import { exportTransactions } from './transaction-export.ts';
import { isWanted, listTransactions, readStatusFilter } from './transaction-list.ts';
import { paramOf, type ApiContext, type Handler } from '../core/api.ts';
import { V2_BASE } from './v2-base.ts';
import type { V2Services } from './v2-services.ts';

const orderUnknown = (): Refusal => new Refusal(404, { message: 'Transaction not found.' });

/** Seconds after which a bank that was away is worth another try. */
const BANK_RETRY_SECONDS = '5';

/** What each row about payments does. */
export function createPaymentHandlers({ context: sandbox, guests }: V2Services) {
  const addressOf = (path: string): string => `${sandbox.publicUrl}${V2_BASE}${path}`;

  async function ownLink(context: ApiContext): Promise<LinkRow> {
    const link = await findLink(sandbox, context.get('merchantId'), paramOf(context, 'id'));
    if (!link) throw linkNotFound();
    return link.row;
  }

  /** The transaction of the order number in the body, with its link; null for a link of the other platform. */
  async function publicTransaction(
    fields: Readonly<Record<string, unknown>>,
  ): Promise<{ row: TransactionRow; link: LinkRecord | null }> {
    const orderNumber = fields['order_number'];
    if (typeof orderNumber !== 'string' || orderNumber === '') {
      throw new Refusal(422, {
        message: 'The given data was invalid.',
        errors: { order_number: ['The order number field is required.'] },
      });
    }
    const row = await findByOrderNumber(sandbox, orderNumber);
    if (!row) throw orderUnknown();
    const isOurs = row.generation === 'v2';
    const link = isOurs ? await findLink(sandbox, row.merchantId, row.linkId) : null;
    if (isOurs && !link) throw orderUnknown();
    return { row, link };
  }

  /** Begins a payment through a link of either platform. @throws Refusal 404, 403, 422 */
  async function payAny(slug: string, input: unknown): Promise<StartedPayment> {
    const link = await findLinkBySlug(sandbox, slug);
    if (link) return await payLink(sandbox, link, input);
    const started = await guests.pay(slug, input);
    if (!started) throw linkNotFound();
    if (started.kind === 'refused') throw new Refusal(403, { message: started.message });
    if (started.kind === 'invalid')
      throw new Refusal(422, {
        message: 'The given data was invalid.',
        errors: { ...started.errors },
      });
    return started;
  }

  return {
    async 'stats.read'(context) {
      const stats = await readStats(sandbox, context.get('merchantId'));
      return context.json(toV2Success('Statistics retrieved successfully', stats));
    },
    async 'transactions.recent'(context) {
      const request = readPageRequest(context.req.query());
      const wanted = isWanted(context.get('merchantId'), { statuses: null });
      const { rows, total } = await listTransactions(sandbox, wanted, request);
      const items = rows.map(({ row, linkTitle }) => ({
        ...toTransactionAnswer(row),
        transactionable: { id: row.linkId, title: linkTitle },
      }));
      const page = toPaginator(items, request, total, addressOf('/transaction/recent'));
      return context.json(toV2Success('Transactions retrieved successfully', page));
    },
    async 'links.transactions'(context) {
      const link = await ownLink(context);
      const request = readPageRequest(context.req.query());
      const statuses = readStatusFilter(context.req.query('status'));
      const wanted = isWanted(link.merchantId, { linkId: link.id, statuses });
      const { rows, total } = await listTransactions(sandbox, wanted, request);
      const address = addressOf(`/links/${encodeURIComponent(link.id)}/transactions`);
      const items = rows.map(({ row }) => toTransactionAnswer(row));
      return context.json(
        toV2Success(
          'Transactions retrieved successfully',
          toPaginator(items, request, total, address),
        ),
      );
    },
    async 'links.statistics'(context) {
      const link = await ownLink(context);
      const request = readStatisticsRequest(context.req.query(), sandbox.clock.now());
      const statistics = await readLinkStatistics(sandbox, link, request);
      return context.json(toV2Success('Statistics retrieved successfully', statistics));
    },
    async 'links.export'(context) {
      const link = await ownLink(context);
      const statuses = readStatusFilter(context.req.query('status'));
      const wanted = isWanted(link.merchantId, { linkId: link.id, statuses });
      const name = `link-transactions-${link.id.replace(/[^A-Za-z0-9-]/g, '_')}.csv`;
      return context.body(streamOf(exportTransactions(sandbox, wanted)), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      });
    },
    async 'links.public'(context) {
      const slug = paramOf(context, 'slug');
      const link = await findLinkBySlug(sandbox, slug);
      const answering = { publicUrl: sandbox.publicUrl, now: sandbox.clock.now() };
      const shown = link ? toPublicLink(link, answering) : await guests.show(slug);
      if (!shown) throw linkNotFound();
      return context.json(toV2Success('Pay link retrieved successfully', shown));
    },
    async 'links.pay'(context) {
      const fields = await readFields(context.req.raw);
      const started = await payAny(paramOf(context, 'slug'), fields);
      if (started.kind === 'bankAway') {
        const message = 'The bank does not answer. Nothing was charged. Please try again.';
        return context.json({ message }, 503, { 'Retry-After': BANK_RETRY_SECONDS });
      }
      return context.json({
        message: 'Payment initiated.',
        order_number: started.orderNumber,
        form_url: started.formUrl,
      });
    },
    async 'transactions.check'(context) {
      const { row, link } = await publicTransaction(await readFields(context.req.raw));
      const checked = link ? toCheckedTransaction(row, link) : await guests.check(row);
      if (!checked) throw orderUnknown();
      return context.json(toV2Success('Transaction retrieved successfully', checked));
    },
    async 'receipts.download'(context) {
      const fields = await readFields(context.req.raw);
      const { row, link } = await publicTransaction(fields);
      if (row.status !== 'completed')
        throw new Refusal(403, { message: 'Only completed transactions have a receipt.' });
      const language = asFields(fields)['language'] === 'en' ? 'en' : 'fr';
      const receipt = link ? toReceipt(row, link) : await guests.receipt(row);
      if (!receipt) throw orderUnknown();
      const pdf = await printReceipt(receipt, language);
      return context.body(new Uint8Array(pdf), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="receipt-${row.orderNumber}.pdf"`,
      });
    },
  } satisfies Partial<Record<V2EndpointId, Handler>>;
}
