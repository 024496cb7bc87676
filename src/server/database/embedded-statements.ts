import { parse, protocol, type PGlite } from '@electric-sql/pglite';

type Messages = Awaited<ReturnType<PGlite['execProtocolStream']>>;
type Reading = NonNullable<Parameters<typeof parse.parseResults>[2]>;
type Value = string | Uint8Array | null;

/** What a statement takes and gives, as the engine told when it parsed it. */
interface Known {
  readonly text: string;
  readonly takes: readonly number[];
  /** Says how its rows are read: asked for once, and put before the rows of every answer. */
  readonly gives: Messages;
}

const { serialize } = protocol;

/**
 * Statements under names of their own, parsed once and planned for good after a few runs. The engine's own `query` parses and
 * plans anew at every call, in six turns, which costs more than most statements do.
 */
export class EmbeddedStatements {
  readonly #engine: PGlite;
  readonly #known = new Map<string, Known>();

  constructor(engine: PGlite) {
    this.#engine = engine;
  }

  /** To be called by whoever has the engine's one connection to himself. @returns the rows */
  async run(
    name: string,
    text: string,
    values: readonly unknown[],
    reading: Reading,
  ): Promise<unknown[]> {
    return await this.#engine.runExclusive(async () => {
      const known = this.#known.get(name) ?? (await this.#learn(name, text));
      if (known.text !== text) throw new Error(`Two statements are called ${name}`);
      const messages = await this.#send(
        serialize.bind({ statement: name, values: this.#serialized(values, known.takes) }),
        serialize.execute({}),
      );
      const answer = [...known.gives, ...messages];
      return parse.parseResults(answer, this.#engine.parsers, reading)[0]?.rows ?? [];
    });
  }

  async #learn(name: string, text: string): Promise<Known> {
    const told = await this.#send(
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
    );
    const takes = parse.parseDescribeStatementResults(told);
    const known = { text, takes, gives: told.filter((one) => one.name === 'rowDescription') };
    this.#known.set(name, known);
    return known;
  }

  /** @throws the engine's DatabaseError; whatever comes after the message that failed was left out then */
  async #send(...messages: readonly Uint8Array[]): Promise<Messages> {
    const all = Buffer.concat([...messages, serialize.sync()]);
    return await this.#engine.execProtocolStream(all, { syncToFs: false });
  }

  #serialized(values: readonly unknown[], types: readonly number[]): Value[] {
    return values.map((value, index) => {
      if (value === null || value === undefined) return null;
      const toText = this.#engine.serializers[types[index] ?? -1];
      return toText ? toText(value) : String(value);
    });
  }
}
