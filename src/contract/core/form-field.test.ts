import { describe, expect, it } from 'vitest';
import { askedFields, readFormFields, type FormField } from './form-field.ts';

const field = (type: string, required = false): FormField => ({
  name: 'x',
  label: 'X',
  type,
  required,
});

describe('the fields of a form', () => {
  it('are read from whatever comes', () => {
    expect(readFormFields(null)).toEqual([]);
    expect(readFormFields([null, 'x', { name: 'size', required: 'yes' }])).toEqual([
      { name: 'size', label: '', type: '', required: false },
    ]);
  });

  it('are asked when their answers can travel, each once', () => {
    const names = ['wilaya', '', 'a[b]', '__proto__', 'wilaya', 'ولاية'];
    const fields = names.map((name) => ({ ...field('text', true), name }));
    expect(askedFields(fields).map(({ name }) => name)).toEqual(['wilaya', 'ولاية']);
  });
});
