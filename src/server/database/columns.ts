import { customType } from 'drizzle-orm/pg-core';
import { centimes, type Centimes } from '../../contract/core/money.ts';
import type { Instant } from '../../contract/core/instant.ts';

/** A point in time: `timestamptz` there, milliseconds here. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (value) => new Date(value).toISOString(),
  fromDriver: (text) => new Date(text).getTime(),
});

/** Money: whole centimes in a `bigint`. */
export const money = customType<{ data: Centimes; driverData: string | number | bigint }>({
  dataType: () => 'bigint',
  toDriver: (value) => value,
  fromDriver: (value) => centimes(Number(value)),
});

/** Bytes of a file. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});
