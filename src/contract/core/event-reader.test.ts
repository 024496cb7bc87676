import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventReader } from './event-reader.ts';

const STREAM = [
  'event: hello\ndata: {}\n\n',
  ': beat\n\n',
  'id: 7\r\nevent: change\r\ndata: {"a":\r\ndata: 1}\r\n\r\n',
  'data\n\n',
  'id\ndata:x\n\n',
  'event: forgotten\n\n',
].join('');

describe('server-sent events', () => {
  it('are read with type, data and id; comments are none', () => {
    expect(new EventReader().push(STREAM)).toEqual([
      { type: 'hello', data: '{}', id: null },
      { type: 'change', data: '{"a":\n1}', id: '7' },
      { type: 'message', data: '', id: '7' },
      { type: 'message', data: 'x', id: '' },
    ]);
  });

  it('are the same wherever the pieces were cut', () => {
    const whole = new EventReader().push(STREAM);
    fc.assert(
      fc.property(fc.array(fc.nat(STREAM.length), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), STREAM.length];
        const reader = new EventReader();
        const events = places
          .slice(1)
          .flatMap((end, index) => reader.push(STREAM.slice(places[index], end)));
        expect(events).toEqual(whole);
      }),
    );
  });

  it('wait for their empty line', () => {
    const reader = new EventReader();
    expect(reader.push('data: half\n')).toEqual([]);
    expect(reader.push('\n')).toHaveLength(1);
  });
});
