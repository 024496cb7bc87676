import { describe, expect, it } from 'vitest';
import { answerKindOf } from './answer-kind.ts';
import { readFormAnswers } from './form-answers.ts';
import type { FormField } from './form-field.ts';

const field = (type: string, required = false): FormField => ({
  name: 'x',
  label: 'X',
  type,
  required,
});

/** What is kept of an answer, or the first broken rule. */
function answer(asked: FormField, given: unknown): string | undefined {
  const broken: string[] = [];
  const answers = readFormAnswers({ x: given }, [asked], (rule, name) => {
    expect(name).toBe('x');
    broken.push(rule);
  });
  return broken[0] ?? answers['x'];
}

describe('an answer', () => {
  it('to a type that is new to us is a line of text', () => {
    expect(['phone', 'tel', 'rating', 'constructor'].map((type) => answerKindOf({ type }))).toEqual(
      ['tel', 'tel', 'text', 'text'],
    );
  });

  it.each([
    ['text', ' Oran ', 'Oran'],
    ['text', 'a\nb', 'answer.malformed'],
    ['text', { a: '1' }, 'answer.malformed'],
    ['text', 'x'.repeat(255), 'x'.repeat(255)],
    ['text', 'x'.repeat(256), 'answer.tooLong'],
    ['textarea', 'a\r\nb', 'a\nb'],
    ['textarea', 'x'.repeat(2_001), 'answer.tooLong'],
    ['email', 'a@b.dz', 'a@b.dz'],
    ['email', 'a@b', 'answer.malformed'],
    ['tel', '٠٥٥٠123456', '0550123456'],
    ['tel', 'mine', 'answer.malformed'],
    ['number', 12, '12'],
    ['number', '-1,5', '-1,5'],
    ['number', '1e9', 'answer.malformed'],
    ['date', '2028-02-29', '2028-02-29'],
    ['date', '2027-02-29', 'answer.malformed'],
    ['checkbox', 'on', 'true'],
    ['checkbox', 'no', undefined],
  ])('to %s: %j', (type, given, kept) => {
    expect(answer(field(type), given)).toBe(kept);
  });

  it.each(['text', 'textarea', 'email', 'date', 'checkbox'])('to %s may be wanted', (type) => {
    expect(answer(field(type, true), ' ')).toBe('answer.required');
    expect(answer(field(type, true), undefined)).toBe('answer.required');
    expect(answer(field(type), '')).toBeUndefined();
  });

  it('that nobody asked for is left out', () => {
    const report = () => expect.unreachable();
    expect(readFormAnswers({ y: '1' }, [field('text')], report)).toEqual({});
    expect(readFormAnswers('nothing', [field('text')], report)).toEqual({});
  });
});
