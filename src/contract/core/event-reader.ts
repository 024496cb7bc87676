/** One event of a stream of server-sent events. */
export interface ServerEvent {
  readonly type: string;
  readonly data: string;
  /** The newest id that the stream has given, or null. */
  readonly id: string | null;
}

/** Reads server-sent events out of text that arrives in pieces (HTML, "Parsing an event stream"). */
export class EventReader {
  #rest = '';
  #type = '';
  #data: string[] = [];
  #id: string | null = null;
  #endsInReturn = false;

  /** In: the next piece. Out: the events that it completes. */
  push(piece: string): ServerEvent[] {
    // A line break may be cut in two: the second half is not another line.
    const text = this.#endsInReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    if (piece !== '') this.#endsInReturn = piece.endsWith('\r');
    const lines = (this.#rest + text).split(/\r\n|\r|\n/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#readLine(line) ?? []);
  }

  #readLine(line: string): ServerEvent | null {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    if (colon === 0) return null;
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#type = value;
    else if (field === 'data') this.#data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    return null;
  }

  #dispatch(): ServerEvent | null {
    const event = { type: this.#type || 'message', data: this.#data.join('\n'), id: this.#id };
    const hasData = this.#data.length > 0;
    this.#type = '';
    this.#data = [];
    return hasData ? event : null;
  }
}
