import { expect, test } from 'vitest';
import { joinTyped, readTypedDay, readTypedTime, tidyTyped, toTimeParts } from './typed-time.ts';

test.each([
  ['31/01/2026', '2026-01-31'],
  ['1/2/26', '2026-02-01'],
  ['01.02.2026', '2026-02-01'],
  ['01-02-2026', '2026-02-01'],
  ['01022026', '2026-02-01'],
  ['2026-02-01', '2026-02-01'],
  ['٠١/٠٢/٢٠٢٦', '2026-02-01'],
  ['30/02/2026', null],
  ['02/13/2026', null],
  ['demain', null],
  ['', null],
])('the day "%s" is %s', (typed, day) => {
  expect(readTypedDay(typed)).toBe(day);
});

test.each([
  ['14:05', '14:05'],
  ['9:30', '09:30'],
  ['14h05', '14:05'],
  ['14 h', '14:00'],
  ['8', '08:00'],
  ['1405', '14:05'],
  ['١٤:٠٥', '14:05'],
  ['24:00', null],
  ['12:60', null],
  ['midi', null],
  ['', null],
])('the time "%s" is %s', (typed, time) => {
  expect(readTypedTime(typed)).toBe(time);
});

test('both fields make the moment, and a pasted moment fills both', () => {
  expect(joinTyped({ day: '1/2/2026', time: '8h' })).toBe('2026-02-01T08:00');
  expect(joinTyped({ day: '2026-02-01T08:00', time: '' })).toBe('2026-02-01T08:00');
  expect(tidyTyped({ day: '1/2/26 14:05', time: '' })).toEqual({
    day: '01/02/2026',
    time: '14:05',
  });
  expect(toTimeParts('2026-02-01T08:00')).toEqual({ day: '01/02/2026', time: '08:00' });
});

test('what is not whole stays as it was typed', () => {
  expect(joinTyped({ day: '', time: '' })).toBe('');
  expect(joinTyped({ day: '1/2/2026', time: '' })).toBe('1/2/2026');
  expect(tidyTyped({ day: '31/2/2026', time: '25' })).toEqual({ day: '31/2/2026', time: '25' });
  expect(toTimeParts('31/2/2026')).toEqual({ day: '31/2/2026', time: '' });
});
