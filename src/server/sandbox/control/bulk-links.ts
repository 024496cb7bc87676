import { sql } from 'drizzle-orm';
import type { SandboxContext } from '../core/context.ts';
import { instanceCounters, links, slugs, transactions } from '../db/schema.ts';

/** Titles as merchants write them: three scripts, and words that a search has to tell apart. */
const TITLES = [
  'Collier en argent',
  'قلادة فضية',
  'Silver ring',
  'Facture création de logo',
  'فاتورة تصميم موقع',
  'Invoice web design',
  'Atelier poterie',
  'ورشة الخط العربي',
  'Workshop ticket',
  'Don pour l’association',
  'تبرع للجمعية',
  'Gift box',
];

/** Links that one statement makes: a server ends those that take longer than its limit. */
const BATCH = 20_000;

/**
 * Fills an instance with many links, spread over every mode and status, one a minute back from now, with the payments
 * that make their counts true. For figures: a few large statements, so that 100,000 take seconds.
 */
export async function fillInstance(
  { database, clock }: SandboxContext,
  instance: { readonly merchantId: string; readonly instanceId: string },
  count: number,
): Promise<void> {
  const { merchantId, instanceId } = instance;
  const now = new Date(clock.now()).toISOString();
  const titles = sql.join(
    TITLES.map((title) => sql`${title}::text`),
    sql`, `,
  );
  const { orm } = database;
  async function makeLinks(first: number, last: number): Promise<void> {
    await orm.execute(sql`
      insert into ${links} (
        id, merchant_id, instance_id, title, details, slug, type, amount, status, payment_mode, max_payments,
        successful_payments_count, collected_amount, metadata, udfs, settings, inactivity_timeout_minutes,
        last_activity_at, deadline_at, version, created_at, updated_at
      )
      select
        gen_random_uuid()::text, ${merchantId}::text, ${instanceId}::text,
        (array[${titles}])[1 + n % ${TITLES.length}::integer] || ' ' || n,
        'Lot ' || n / 12, 'lot-' || substr(${instanceId}::text, 1, 8) || '-' || n,
        kind, amount,
        case
          when max_payments = sold then 'closed'
          when n % 11 = 3 then 'inactive'
          when n % 13 = 5 and max_payments is not null then 'expired'
          else 'active'
        end,
        mode, max_payments, sold, sold * coalesce(amount, 100000),
        json_build_object('order_id', 'ORD-' || n), json_build_object('udf1', json_build_object('value', 'INV' || n, 'label', 'Facture')),
        '{"show_retry_button":true,"allow_anonymous":false}'::json, null,
        made_at, null, 1, made_at, made_at
      from (
        select n, kind, mode, made_at,
          case when kind = 'static' then null else 10000 + (n * 7919 % 5000) * 100 end::bigint as amount,
          max_payments,
          case
            when mode = 'one_shot' then n / 4 % 2
            when mode = 'limited' then case n / 4 % 5 when 0 then max_payments when 1 then 0 else 1 + n % 3 end
            else n / 4 % 4
          end::integer as sold
        from (
          select n,
            ${now}::timestamptz - n * interval '1 minute' as made_at,
            case when n % 4 = 3 then 'static' else 'dynamic' end as kind,
            (array['reusable', 'one_shot', 'limited', 'reusable'])[1 + n % 4] as mode,
            case n % 4 when 1 then 1 when 2 then 5 + n % 20 end::integer as max_payments
          from generate_series(${first}::integer, ${last}::integer) as n
        ) as numbered
      ) as priced`);
    const areTheirs = sql`merchant_id = ${merchantId} and instance_id = ${instanceId}
      and created_at between ${now}::timestamptz - ${last}::integer * interval '1 minute'
      and ${now}::timestamptz - ${first}::integer * interval '1 minute'`;
    await orm.execute(sql`
      insert into ${slugs} (slug, merchant_id, generation, link_id)
      select slug, merchant_id, 'v2', id from ${links} where ${areTheirs}`);
    await orm.execute(sql`
      insert into ${transactions} (
        id, merchant_id, instance_id, link_id, amount, status, gateway_message, order_number, order_id, approval_code,
        payment_mode, original_slug, is_arranged, created_at, updated_at
      )
      select
        gen_random_uuid()::text, merchant_id, instance_id, id, coalesce(amount, 100000), 'completed', 'Approved',
        upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 10)), gen_random_uuid()::text, '123456',
        payment_mode, slug, true, created_at, created_at
      from ${links}, generate_series(1, successful_payments_count)
      where ${areTheirs}`);
  }
  await database.transaction(async () => {
    for (let first = 1; first <= count; first += BATCH) {
      await makeLinks(first, Math.min(first + BATCH - 1, count));
    }
    await orm.execute(sql`
      update ${instanceCounters} set
        links_count = totals.links, collected_amount = totals.collected
      from (
        select count(*) as links, coalesce(sum(collected_amount), 0) as collected
        from ${links} where instance_id = ${instanceId}
      ) as totals
      where merchant_id = ${merchantId} and instance_id = ${instanceId}`);
  });
  // The embedded database does not clean up by itself; figures taken right away would be those of a heap of new rows.
  await orm.execute(sql`vacuum analyze`);
}
