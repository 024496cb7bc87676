import { sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

/** A statement whose text never changes, under a name of its own: written once, and planned once for each connection. */
export interface NamedStatement<Input extends string = string> {
  readonly name: string;
  readonly text: string;
  /** What it takes, in the order of its `$1`, `$2`. */
  readonly inputs: readonly Input[];
}

const dialect = new PgDialect();

/**
 * To be called once for each statement, where the module begins: to write a long one costs as much as to run it.
 * @param inputs names of what differs from run to run
 * @param write is given where each of them stands; the rest of the text has to be the same for ever
 */
export function namedStatement<const Input extends string>(
  name: string,
  inputs: readonly Input[],
  write: (places: Readonly<Record<Input, SQL>>) => SQL,
): NamedStatement<Input> {
  const places = inputs.map((input, index) => [input, sql.raw(`$${index + 1}`)]);
  const { sql: text, params } = dialect.sqlToQuery(
    write(Object.fromEntries(places) as Record<Input, SQL>),
  );
  if (params.length > 0) throw new Error(`A value is written into the statement ${name}`);
  return { name, text, inputs };
}
