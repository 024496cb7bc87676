export type IcuArgument = {
  /** `text` for a plain `{name}`, `tag` for `<name>`, else the ICU type: plural, number, select… */
  readonly type: string;
  /** The options of a plural or select: one, other, … */
  readonly options: readonly string[];
};

/**
 * Lists what a message asks for, by name, nested plurals and tags included.
 * In: an ICU message. Throws on braces that do not match.
 */
export function icuArguments(message: string): Map<string, IcuArgument> {
  const found = new Map<string, IcuArgument>();
  const end = readText(message, 0, found);
  if (end !== message.length) throw new Error(`Unmatched "}" at ${end}: ${message}`);
  return found;
}

/** Reads text up to the end or to a closing brace; answers where it stopped. */
function readText(message: string, start: number, found: Map<string, IcuArgument>): number {
  let at = start;
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') {
      at = readArgument(message, at + 1, found);
      continue;
    }
    const tag = /^<([a-z]\w*)>/i.exec(message.slice(at));
    if (tag?.[1] !== undefined) found.set(tag[1], { type: 'tag', options: [] });
    at += 1;
  }
  return at;
}

/** Reads one argument after its opening brace; answers the place after its closing one. */
function readArgument(message: string, start: number, found: Map<string, IcuArgument>): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(start));
  if (head?.[1] === undefined) throw new Error(`No argument at ${start}: ${message}`);
  const type = head[2] ?? 'text';
  const options: string[] = [];
  let at = start + head[0].length;
  while (message[at] !== '}') {
    if (at >= message.length) throw new Error(`Unmatched "{": ${message}`);
    if (message[at] === '{') {
      const option = /([\w=]+)\s*$/.exec(message.slice(start, at));
      options.push(option?.[1] ?? '');
      at = readText(message, at + 1, found);
    }
    at += 1;
  }
  found.set(head[1], { type, options });
  return at + 1;
}
