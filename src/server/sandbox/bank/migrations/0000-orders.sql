create schema bank;

create table bank.orders (
  id text primary key,
  user_name text not null,
  order_number text not null,
  amount bigint not null,
  return_url text not null,
  fail_url text not null,
  description text not null,
  language text not null,
  udfs json not null,
  status text not null,
  outcome text,
  captured bigint not null,
  given_back bigint not null,
  approval_code text,
  pan text not null,
  created_at timestamp (3) with time zone not null,
  paid_at timestamp (3) with time zone,
  acknowledged_at timestamp (3) with time zone,
  constraint orders_status check (status in ('registered', 'paid', 'declined', 'reversed', 'refunded')),
  constraint orders_money check (amount > 0 and captured in (0, amount) and given_back between 0 and captured),
  constraint orders_captured check ((captured > 0) = (status in ('paid', 'reversed', 'refunded'))),
  constraint orders_outcome check ((outcome is null) = (status = 'registered'))
);

create unique index orders_by_number on bank.orders (user_name, order_number);
create index orders_unacknowledged on bank.orders (paid_at) where status = 'paid' and acknowledged_at is null;
create index orders_open on bank.orders (created_at) where status = 'registered';
