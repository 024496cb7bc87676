import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../contract/core/instant.ts';
import { centimes, sumCentimes, type Centimes } from '../../../contract/core/money.ts';
import { UDF_KEYS, type Udfs } from '../../../contract/v2/link.ts';
import { addToCounters } from '../core/counters.ts';
import type { SandboxContext } from '../core/context.ts';
import { createMerchant, hasMerchant, type KeyPair } from '../core/merchants.ts';
import { storePicture, type Picture } from '../core/pictures.ts';
import { links, slugs, transactions } from '../db/schema.ts';
import { createInstance } from '../v2/instance-create.ts';
import { deadlineOf, type InstanceRow, type LinkRow } from '../v2/link-record.ts';
import { toTransaction, type Attempt, type TransactionRow } from '../v2/link-sales.ts';
import { MAIN_TIMEOUT_MINUTES, mainLinks, secondLinks, type DemoLink } from './demo-links.ts';
import { drawLogo, type DemoLogo } from './demo-logos.ts';
import { demoPayer } from './demo-payers.ts';

const MERCHANT_ID = 'merchant-demo';
/** Printed at the start and used by the documents' samples of code; a server for real money never makes this shop. */
export const DEMO_KEYS: KeyPair = { key: 'demo-key', secret: 'demo-secret' };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ROWS_PER_INSERT = 200;

const REFUSALS = [
  'Insufficient funds',
  'Card limit exceeded',
  'Wrong CVV2 code',
  'Cancelled by the payer',
];

/** True once the shop has been made in this database. */
export async function hasDemoShop(context: SandboxContext): Promise<boolean> {
  return await hasMerchant(context, MERCHANT_ID);
}

function toUdfs(udfs: DemoLink['udfs']): Udfs | null {
  if (!udfs) return null;
  return Object.fromEntries(
    udfs.map(([value, label], index) => [UDF_KEYS[index] ?? 'udf5', { value, label }]),
  );
}

/** The span in which a link could be paid. */
interface Life {
  readonly madeAt: Instant;
  /** The newest payment, or where it would have been. */
  readonly lastPaidAt: Instant;
  /** Minutes of its own timeout, or null. */
  readonly timeoutMinutes: number | null;
  readonly expiredAt: Instant | null;
}

function lifeOf(link: DemoLink, now: Instant, instanceDefault: number | null): Life {
  const madeAt = now - link.madeDaysAgo * DAY_MS - (link.slug.length % 11) * HOUR_MS;
  const ownMinutes = link.timeoutHours === undefined ? null : link.timeoutHours * 60;
  if (link.hasExpired) {
    const minutes = ownMinutes ?? instanceDefault ?? 0;
    const lastPaidAt = link.sold ? madeAt + 2 * DAY_MS : madeAt;
    return {
      madeAt,
      lastPaidAt,
      timeoutMinutes: ownMinutes,
      expiredAt: lastPaidAt + minutes * 60_000,
    };
  }
  const isPaid = (link.sold ?? 0) > 0;
  const paidAt = now - (link.lastPaidHoursAgo ?? link.madeDaysAgo * 7) * HOUR_MS;
  const lastPaidAt = isPaid ? paidAt : madeAt;
  if (link.closesInHours === undefined)
    return { madeAt, lastPaidAt, timeoutMinutes: ownMinutes, expiredAt: null };
  const minutes = Math.round((now - lastPaidAt) / 60_000) + link.closesInHours * 60;
  return { madeAt, lastPaidAt, timeoutMinutes: minutes, expiredAt: null };
}

/** Instants between two others, the last of them at the end; close to each other towards it, as sales are. */
function instantsBetween(start: Instant, end: Instant, count: number): Instant[] {
  return Array.from({ length: count }, (_item, index) => {
    const part = Math.sqrt((index + 1) / count);
    return Math.round(start + (end - start) * part);
  });
}

function attemptsOf(link: DemoLink, life: Life, seed: number): Attempt[] {
  const price = link.price === undefined ? null : centimes(link.price * 100);
  const amountOf = (index: number): Centimes => {
    const given = link.gifts?.[index % link.gifts.length] ?? 1_000;
    return price ?? centimes(given * 100);
  };
  const payerOf = (index: number) =>
    link.isAnonymous && index % 3 === 0 ? null : demoPayer(seed * 5 + index);
  const times = (
    status: Attempt['status'],
    count: number,
    message: (index: number) => string,
  ): Attempt[] =>
    instantsBetween(life.madeAt, life.lastPaidAt, count).map((at, index) => ({
      status,
      at: status === 'completed' ? at : Math.max(life.madeAt, at) + (index + 1) * 17 * 60_000,
      amount: amountOf(index),
      payer: payerOf(index),
      gatewayMessage: message(index),
    }));
  return [
    ...times('completed', link.sold ?? 0, () => 'Approved'),
    ...times(
      'refused',
      link.refused ?? 0,
      (index) => REFUSALS[(seed + index) % REFUSALS.length] ?? '',
    ),
    ...times('failed', link.failed ?? 0, () => 'No answer within ten minutes'),
    ...times('refunded', link.refunded ?? 0, () => 'Paid after the last seat was sold; given back'),
    ...times('pending', link.pending ?? 0, () => ''),
  ];
}

function statusOf(link: DemoLink): LinkRow['status'] {
  if (link.hasExpired) return 'expired';
  const quota = link.mode === 'one_shot' ? 1 : link.quota;
  if (quota !== undefined && link.sold === quota) return 'closed';
  return link.isPaused ? 'inactive' : 'active';
}

const QUOTAS: Readonly<Record<DemoLink['mode'], (link: DemoLink) => number | null>> = {
  reusable: () => null,
  static: () => null,
  one_shot: () => 1,
  limited: (link) => link.quota ?? 1,
};

function stage(
  link: DemoLink,
  instance: InstanceRow,
  now: Instant,
  seed: number,
  logoId: string | null,
): { row: LinkRow; attempts: TransactionRow[] } {
  const life = lifeOf(link, now, instance.defaultInactivityTimeoutMinutes);
  const attempts = attemptsOf(link, life, seed).map((attempt) => ({
    ...attempt,
    at: Math.min(attempt.at, now),
  }));
  const paid = attempts.filter(({ status }) => status === 'completed');
  const isStatic = link.mode === 'static';
  const row: LinkRow = {
    id: link.id ?? randomUUID(),
    merchantId: instance.merchantId,
    instanceId: instance.id,
    title: link.title,
    details: link.details,
    slug: link.slug,
    logoId,
    type: isStatic ? 'static' : 'dynamic',
    amount: isStatic ? null : centimes((link.price ?? 0) * 100),
    status: statusOf(link),
    paymentMode: link.mode === 'static' ? 'reusable' : link.mode,
    maxPayments: QUOTAS[link.mode](link),
    successfulPaymentsCount: paid.length,
    collectedAmount: sumCentimes(paid.map(({ amount }) => amount)),
    metadata: link.metadata ?? null,
    udfs: toUdfs(link.udfs),
    settings: { show_retry_button: !link.hasNoRetry, allow_anonymous: link.isAnonymous ?? false },
    inactivityTimeoutMinutes: life.timeoutMinutes,
    lastActivityAt: paid.at(-1)?.at ?? life.madeAt,
    deadlineAt: null,
    version: 1 + paid.length,
    createdAt: life.madeAt,
    updatedAt: life.expiredAt ?? paid.at(-1)?.at ?? life.madeAt,
  };
  const deadlineAt = deadlineOf(row, instance.defaultInactivityTimeoutMinutes);
  return {
    row: { ...row, deadlineAt },
    attempts: attempts.map((attempt) => toTransaction(row, attempt)),
  };
}

async function stock(
  context: SandboxContext,
  instance: InstanceRow,
  wanted: readonly DemoLink[],
  drawn: ReadonlyMap<DemoLogo, Picture>,
): Promise<void> {
  const { orm } = context.database;
  const now = context.clock.now();
  const staged = [];
  for (const [index, link] of wanted.entries()) {
    // Each link has a picture of its own, since it goes when the link gets another.
    const picture = link.logo && drawn.get(link.logo);
    const logoId = picture ? await storePicture(context, instance.merchantId, picture) : null;
    staged.push(stage(link, instance, now, index, logoId));
  }
  const rows = staged.map(({ row }) => row);
  const attempts = staged.flatMap((each) => each.attempts);
  await orm.insert(links).values(rows);
  await orm.insert(slugs).values(
    rows.map(({ slug, merchantId, id }) => ({
      slug,
      merchantId,
      generation: 'v2' as const,
      linkId: id,
    })),
  );
  for (let start = 0; start < attempts.length; start += ROWS_PER_INSERT) {
    await orm.insert(transactions).values(attempts.slice(start, start + ROWS_PER_INSERT));
  }
  await addToCounters(
    context,
    { merchantId: instance.merchantId, instanceId: instance.id },
    {
      links: rows.length,
      collected: sumCentimes(rows.map(({ collectedAmount }) => collectedAmount)),
    },
  );
}

/**
 * Makes a believable shop: links in every mode and status, and the history of payments over the last 90 days that makes
 * their counts true. All of it or nothing, so that a start that is killed begins again.
 */
export async function makeDemoShop(context: SandboxContext): Promise<void> {
  const { database, clock } = context;
  const wanted = [...new Set([...mainLinks, ...secondLinks].flatMap(({ logo }) => logo ?? []))];
  const drawn = new Map<DemoLogo, Picture>();
  for (const name of wanted) drawn.set(name, await drawLogo(name));
  const jewellery = await drawLogo('jewellery');
  const concert = await drawLogo('concert');
  await database.transaction(async () => {
    const merchantId = MERCHANT_ID;
    const isNew = await createMerchant(context, {
      id: merchantId,
      name: 'Atelier Yasmine',
      generation: 'v2',
      keys: DEMO_KEYS,
      createdAt: clock.now() - 100 * DAY_MS,
    });
    // Another server on the same database was first.
    if (!isNew) return;
    const main = await createInstance(context, {
      id: '00ded387-5dbd-412b-b619-90b0e86d416f',
      merchantId,
      name: 'Atelier Yasmine',
      description: 'Bijoux, ateliers et commandes sur mesure',
      logoId: await storePicture(context, merchantId, jewellery),
      defaultInactivityTimeoutMinutes: MAIN_TIMEOUT_MINUTES,
      createdAt: clock.now() - 95 * DAY_MS,
    });
    const second = await createInstance(context, {
      id: 'mytpe_pay_xyz789',
      merchantId,
      name: 'Festival Casbah',
      description: 'Billetterie',
      logoId: await storePicture(context, merchantId, concert),
      createdAt: clock.now() - 96 * DAY_MS,
    });
    await stock(context, main, mainLinks, drawn);
    await stock(context, second, secondLinks, drawn);
  });
}
