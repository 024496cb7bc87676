import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function collect(level: Parameters<typeof createLog>[0]): {
  lines: string[];
  log: ReturnType<typeof createLog>;
} {
  const lines: string[] = [];
  return {
    lines,
    log: createLog(
      level,
      (line) => lines.push(line),
      () => Date.parse('2026-11-20T09:00:00Z'),
    ),
  };
}

describe('createLog', () => {
  it('writes a line of JSON', () => {
    const { lines, log } = collect('info');
    log.info('links expired', { count: 2 });
    expect(lines).toEqual([
      '{"time":"2026-11-20T09:00:00.000Z","level":"info","event":"links expired","count":2}\n',
    ]);
  });

  it('keeps what it is given on one line, whatever it holds', () => {
    const { lines, log } = collect('info');
    const title = 'a\n{"level":"error","event":"forged"}\r\u001b[2K\u2028';
    log.info('write', { title });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', event: 'write', title });
  });

  it.each([
    ['silent', []],
    ['error', ['error']],
    ['warn', ['error', 'warn']],
    ['info', ['error', 'warn', 'info']],
    ['debug', ['error', 'warn', 'info', 'debug']],
  ] as const)('at %s writes %j', (level, written) => {
    const { lines, log } = collect(level);
    for (const name of ['error', 'warn', 'info', 'debug'] as const) log[name]('x');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(written);
  });
});
