import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../contract/core/instant.ts';
import { centimes, sumCentimes, type Centimes } from '../../../contract/core/money.ts';
import type { SandboxContext } from '../core/context.ts';
import { createMerchant, hasMerchant, type KeyPair } from '../core/merchants.ts';
import { storePicture } from '../core/pictures.ts';
import { extLinks, slugs, transactions } from '../db/schema.ts';
import { createForm } from '../ext/form-record.ts';
import { createInstance } from '../ext/instance-record.ts';
import { closesAtOf, type LinkRow } from '../ext/link-record.ts';
import { toTransaction } from '../v2/link-sales.ts';
import { drawLogo } from './demo-logos.ts';
import { demoPayer } from './demo-payers.ts';
import { demoExtLinks, type DemoExtLink } from './ext-links.ts';

const MERCHANT_ID = 'merchant-demo-ext';
/** Keys of the new platform's demo merchant; a server for real money never makes it. */
export const DEMO_EXT_KEYS: KeyPair = { key: 'mtk_live_demo', secret: 'mts_live_demo' };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const toCentimes = (dinars: number | undefined): Centimes | null =>
  dinars === undefined ? null : centimes(Math.round(dinars * 100));

interface Owner {
  readonly merchantId: string;
  readonly instanceId: string;
  readonly formId: string;
}

function stage(link: DemoExtLink, { merchantId, instanceId, formId }: Owner, now: Instant) {
  const inHours = (hours: number | undefined): Instant | null =>
    hours === undefined ? null : now + hours * HOUR_MS;
  const madeAt = now - link.madeDaysAgo * DAY_MS - 3 * HOUR_MS;
  const starts = inHours(link.startsInHours) ?? madeAt;
  const ends = Math.min(now, inHours(link.endsInHours) ?? now, inHours(link.expiresInHours) ?? now);
  const opened = Math.max(madeAt, starts);
  const given = (link.paid ?? []).map((dinars) => centimes(dinars * 100));
  const paidAt = (index: number): Instant =>
    Math.round(opened + ((ends - opened) * (index + 1)) / (given.length + 1));
  const row: LinkRow = {
    id: randomUUID(),
    merchantId,
    instanceId,
    formId: link.hasForm ? formId : null,
    slug: link.slug,
    title: link.title,
    description: link.description ?? '',
    logoId: null,
    amountMode: link.amountMode ?? 'fixed',
    amount: toCentimes(link.price),
    minAmount: toCentimes(link.min),
    maxAmount: toCentimes(link.max),
    currency: 'DZD',
    usageMode: link.mode,
    maxUses: link.maxUses ?? null,
    targetAmount: toCentimes(link.target),
    startsAt: inHours(link.startsInHours),
    endsAt: inHours(link.endsInHours),
    expiresAt: inHours(link.expiresInHours),
    paidCount: given.length,
    totalCollected: sumCentimes(given),
    status: link.status,
    allowedPayers: link.allowed ?? [],
    metadata: link.metadata ?? null,
    closesAt: null,
    version: 1 + given.length,
    createdAt: madeAt,
    updatedAt: given.length > 0 ? paidAt(given.length - 1) : madeAt,
  };
  const sold = { ...row, paymentMode: row.usageMode };
  const attempts = [
    ...given.map((amount, index) => ({ status: 'completed' as const, amount, index })),
    ...Array.from({ length: link.refused ?? 0 }, (_item, index) => ({
      status: 'refused' as const,
      amount: given[0] ?? row.amount ?? centimes(100_000),
      index,
    })),
  ];
  return {
    row: { ...row, closesAt: closesAtOf(row) },
    attempts: attempts.map(({ status, amount, index }) => ({
      ...toTransaction(sold, {
        status,
        amount,
        at: paidAt(index),
        payer: demoPayer(link.slug.length * 7 + index),
        gatewayMessage: status === 'completed' ? 'Approved' : 'Insufficient funds',
      }),
      generation: 'ext' as const,
    })),
  };
}

/** True once the merchant has been made in this database. */
export async function hasDemoExtShop(context: SandboxContext): Promise<boolean> {
  return await hasMerchant(context, MERCHANT_ID);
}

/**
 * Makes a merchant of the new platform, with links in every mode and state and the payments that make their counts true.
 * All of it or nothing, so that a start that is killed begins again.
 */
export async function makeDemoExtShop(context: SandboxContext): Promise<void> {
  const { database, clock } = context;
  const logo = await drawLogo('jewellery');
  await database.transaction(async () => {
    const now = clock.now();
    const merchantId = MERCHANT_ID;
    const createdAt = now - 100 * DAY_MS;
    const isNew = await createMerchant(context, {
      id: merchantId,
      name: 'Atelier Yasmine',
      email: 'yasmine@example.dz',
      generation: 'ext',
      keys: DEMO_EXT_KEYS,
      createdAt,
    });
    // Another server on the same database was first.
    if (!isNew) return;
    const main = await createInstance(context, {
      id: '3e4f5a6b-7c8d-9e0f-1a2b-3c4d5e6f7a8b',
      merchantId,
      title: 'Atelier Yasmine',
      logoId: await storePicture(context, merchantId, logo),
      createdAt,
    });
    const later = { merchantId, createdAt: createdAt + DAY_MS };
    await createInstance(context, {
      ...later,
      title: 'Boutique de Tizi Ouzou',
      acceptanceStatus: 'documents_submitted',
    });
    await createInstance(context, {
      ...later,
      title: 'Festival Casbah',
      status: 'suspended',
      acceptanceStatus: 'rejected',
      acceptanceReason: 'Le registre de commerce est illisible.',
    });
    const form = await createForm(context, {
      id: '4f5a6b7c-8d9e-0f1a-2b3c-4d5e6f7a8b9c',
      merchantId,
      name: 'Livraison',
      description: 'Wilaya et adresse',
      fields: [
        { name: 'wilaya', label: 'Wilaya', type: 'text', required: true },
        { name: 'address', label: 'Adresse', type: 'textarea', required: true },
      ],
      createdAt,
    });
    await createForm(context, { ...later, name: 'Mesures', status: 'draft' });
    await createForm(context, { ...later, name: 'Ancien formulaire', status: 'archived' });
    const owner = { merchantId, instanceId: main.id, formId: form.id };
    const staged = demoExtLinks.map((link) => stage(link, owner, now));
    await database.orm.insert(extLinks).values(staged.map(({ row }) => row));
    await database.orm.insert(slugs).values(
      staged.map(({ row }) => ({
        slug: row.slug,
        merchantId,
        generation: 'ext' as const,
        linkId: row.id,
      })),
    );
    await database.orm.insert(transactions).values(staged.flatMap(({ attempts }) => attempts));
  });
}
