import { describe, expect, it } from 'vitest';
import { commandOf, isPaletteKey } from './key-map.ts';

const press = (code: string, key: string, change: { shiftKey?: boolean } = {}) => ({
  code,
  key,
  shiftKey: false,
  ...change,
});

describe('a single key', () => {
  it.each([
    ['KeyN', 'n', 'new'],
    ['KeyN', 'ى', 'new'],
    ['KeyG', 'ل', 'g'],
    ['Slash', '/', 'search'],
    ['Slash', 'ظ', 'search'],
    ['Period', '/', 'search'],
  ])('%s that types “%s” asks for %s, whatever the keyboard', (code, key, command) => {
    expect(commandOf(press(code, key), false, false)).toBe(command);
  });

  it.each([
    ['Slash', '?'],
    ['Slash', '؟'],
    ['Comma', '?'],
  ])('%s that types “%s” asks for help', (code, key) => {
    expect(commandOf(press(code, key, { shiftKey: true }), false, false)).toBe('help');
  });

  it('means something else after G', () => {
    expect(commandOf(press('KeyL', 'م'), true, false)).toBe('links');
    expect(commandOf(press('KeyI', 'ه'), true, true)).toBe('insights');
    expect(commandOf(press('KeyS', 's'), true, true)).toBe('settings');
    expect(commandOf(press('KeyC', 'c'), true, true)).toBeNull();
  });

  it('does something with a link on its page alone', () => {
    const codes = ['KeyC', 'KeyE', 'KeyS', 'KeyR'];
    const ask = (isOnLink: boolean) =>
      codes.map((code) => commandOf(press(code, 'x'), false, isOnLink));
    expect(ask(true)).toEqual(['copy', 'edit', 'share', 'restock']);
    expect(ask(false)).toEqual([null, null, null, null]);
  });

  it('is a capital with Shift, and asks for nothing', () => {
    expect(commandOf(press('KeyN', 'N', { shiftKey: true }), false, true)).toBeNull();
  });
});

describe('the palette', () => {
  const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  it('opens with Ctrl or ⌘ and the key of the K', () => {
    expect(isPaletteKey({ ...held, code: 'KeyK', ctrlKey: true })).toBe(true);
    expect(isPaletteKey({ ...held, code: 'KeyK', metaKey: true })).toBe(true);
  });

  it.each([{}, { ctrlKey: true, altKey: true }, { ctrlKey: true, shiftKey: true }])(
    'leaves %o to the browser',
    (keys) => {
      expect(isPaletteKey({ ...held, ...keys, code: 'KeyK' })).toBe(false);
    },
  );
});
