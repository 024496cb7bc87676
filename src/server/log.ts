import type { LogLevel } from './settings.ts';

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Writes one line of JSON for each event. Whatever stands in a field, it stays on its line: JSON escapes control characters. */
export interface Log {
  error(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  debug(event: string, fields?: LogFields): void;
}

const RANK: Readonly<Record<LogLevel, number>> = {
  silent: 0,
  error: 1,
  warn: 2,
  info: 3,
  debug: 4,
};

/**
 * @param level the least important level that is written
 * @param write takes a line with its end
 * @param now milliseconds
 */
export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stdout.write(line),
  now: () => number = Date.now,
): Log {
  const at =
    (name: Exclude<LogLevel, 'silent'>) =>
    (event: string, fields: LogFields = {}): void => {
      if (RANK[name] > RANK[level]) return;
      write(
        `${JSON.stringify({ time: new Date(now()).toISOString(), level: name, event, ...fields })}\n`,
      );
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}
