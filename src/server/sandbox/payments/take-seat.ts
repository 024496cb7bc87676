import { sql, type SQL } from 'drizzle-orm';
import { namedStatement } from '../../database/named-statement.ts';
import type { SandboxContext } from '../core/context.ts';
import { events, instances, instanceTakings, links, transactions } from '../db/schema.ts';
import { ENVIRONMENT, PAYMENT_METHOD } from './transaction-events.ts';

/** What the bank said of a payment that it took. */
export interface Approval {
  readonly approvalCode: string | null;
  readonly message: string;
}

const apiInstant = (column: SQL): SQL =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const constant = (text: string): SQL => sql.raw(`'${text}'`);

// The same objects as `toTransactionEvent` and `toLinkEvent` make, which a test holds them against.
const TRANSACTION_JSON = sql`json_build_object(
  'id', paid.id, 'order_number', paid.order_number, 'order_id', paid.order_id, 'status', paid.status,
  'amount', paid.amount::float8 / 100, 'payment_method', ${constant(PAYMENT_METHOD)}, 'environment', ${constant(ENVIRONMENT)},
  'approval_code', paid.approval_code, 'gateway_message', paid.gateway_message,
  'customer', json_build_object('name', paid.name, 'email', paid.email, 'phone', paid.phone_number),
  'metadata', json_build_object('original_slug', paid.original_slug, 'payment_link_id', paid.link_id,
    'payment_mode', paid.payment_mode),
  'created_at', ${apiInstant(sql`paid.created_at`)}, 'updated_at', ${apiInstant(sql`paid.updated_at`)})`;
const LINK_JSON = sql`json_build_object(
  'id', seat.id, 'title', seat.title, 'details', seat.details, 'slug', seat.slug, 'type', seat.type,
  'amount', seat.amount::float8 / 100, 'status', seat.status, 'payment_mode', seat.payment_mode,
  'max_payments', seat.max_payments, 'successful_payments_count', seat.successful_payments_count,
  'remaining_payments', seat.max_payments - seat.successful_payments_count)`;
const INSTANCE_JSON = sql`json_build_object('id', instance.id, 'name', instance.name)`;

/** In how many rows what an instance collects is kept. */
const TAKINGS = sql.raw('32');

const IS_LAST_SEAT = sql`link.max_payments = link.successful_payments_count + 1`;

const TAKE_SEAT = namedStatement('take-seat', ['id', 'now', 'approvalCode', 'message'], (input) => {
  const { id, approvalCode, message } = input;
  const now = sql`${input.now}::timestamptz`;
  return sql`
    with attempt as (
      select id, link_id, amount from ${transactions}
      where id = ${id} and status = 'pending'
      for update
    ), seat as (
      update ${links} as link set
        successful_payments_count = link.successful_payments_count + 1,
        collected_amount = link.collected_amount + attempt.amount,
        status = case when ${IS_LAST_SEAT} then 'closed' else link.status end,
        -- Timeout and instance default stay out of this: the deadline moves by as much as the activity does.
        deadline_at = case when ${IS_LAST_SEAT} then null else ${now} + (link.deadline_at - link.last_activity_at) end,
        last_activity_at = ${now},
        version = link.version + 1,
        updated_at = ${now}
      from attempt
      where link.id = attempt.link_id
        and link.status = 'active'
        and (link.deadline_at is null or link.deadline_at > ${now})
        and (link.max_payments is null or link.successful_payments_count < link.max_payments)
      returning link.*
    ), paid as (
      update ${transactions} as transaction set
        status = 'completed',
        approval_code = ${approvalCode}::text,
        gateway_message = ${message}::text,
        next_check_at = null,
        checks = 0,
        updated_at = ${now}
      from seat
      where transaction.id = ${id}
      returning transaction.*
    ), counted as (
      -- Each connection has a row of its own, as long as there are no more of them than rows.
      insert into ${instanceTakings} as takings (merchant_id, instance_id, slot, collected_amount)
      select merchant_id, instance_id, pg_backend_pid() % ${TAKINGS}, amount from paid
      on conflict (merchant_id, instance_id, slot)
        do update set collected_amount = takings.collected_amount + excluded.collected_amount
    ), told as (
      insert into ${events} (id, merchant_id, instance_id, link_id, event, data, created_at)
      select gen_random_uuid()::text, seat.merchant_id, seat.instance_id, seat.id, happened.event,
        case happened.event
          when 'pay_link.closed' then json_build_object('pay_link', ${LINK_JSON}, 'instance', ${INSTANCE_JSON})
          else json_build_object(
            'transaction', ${TRANSACTION_JSON}, 'pay_link', ${LINK_JSON}, 'instance', ${INSTANCE_JSON})
        end,
        ${now}
      from seat
        join paid on true
        join ${instances} as instance on instance.id = seat.instance_id
        join (values (1, 'transaction.completed'), (2, 'pay_link.closed')) as happened (rank, event)
          on happened.event = 'transaction.completed' or seat.status = 'closed'
      order by happened.rank
    )
    select id from paid`;
});

/**
 * Counts a payment that the bank took, if its link has a seat for it: in one statement, so that it holds its rows no
 * longer than it runs, and costs one way to the database and back.
 *
 * It takes the transaction first and only while it is pending: of two that settle the same one, the second waits and
 * finds nothing. Then the link, only while it is active, before its deadline and below its quota: of two that want the
 * last seat, the second waits and finds none. What it finds none for is left as it was.
 *
 * @returns whether it was counted
 */
export async function takeSeat(
  { database, clock }: SandboxContext,
  transactionId: string,
  approval: Approval,
): Promise<boolean> {
  const paid = await database.prepared(TAKE_SEAT, {
    id: transactionId,
    now: new Date(clock.now()).toISOString(),
    approvalCode: approval.approvalCode,
    message: approval.message,
  });
  return paid.length > 0;
}
