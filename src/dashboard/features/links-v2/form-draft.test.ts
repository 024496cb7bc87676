import { beforeEach, expect, test } from 'vitest';
import { createDraftStore, type DraftStore } from '../../forms/draft-store.ts';
import { readEditDraft, writeEditDraft } from '../links/form/edit-drafts.ts';
import { createDraftName, readCreateDraft, writeCreateDraft } from './create-draft.ts';
import { editDrafts } from './edit-drafts.ts';
import { blankCreateValues, type LinkCreateValues } from './link-create-form.ts';

let store: DraftStore;
const name = createDraftName('i1', null);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  store = createDraftStore(localStorage, sessionStorage, () => 1_000);
});

function typed(): LinkCreateValues {
  const values = blankCreateValues();
  values.purpose = 'stock';
  values.title = 'Atelier';
  values.slug = 'atelier-24';
  values.isSlugTyped = true;
  values.amount = '2 500,';
  values.inactivity_timeout_minutes = { choice: 'own', count: '3', unit: 'days' };
  values.udfs.udf1 = { value: 'INV77', label: 'Facture' };
  values.metadata = [{ key: 'client', value: 'Amine' }];
  values.logo = {
    kind: 'picked',
    logo: {
      file: new File([new Uint8Array([1, 2, 3])], 'logo.png', { type: 'image/png' }),
      url: 'data:image/png;base64,AQID',
      width: 4,
      height: 5,
    },
  };
  return values;
}

test('a reload gives everything back, half-typed amounts and the picture too', async () => {
  expect(writeCreateDraft(store, name, typed(), { slug: 'atelier-24', startedAt: 7 })).toBe('kept');
  const draft = readCreateDraft(store, name);
  expect(draft).toMatchObject({
    savedAt: 1_000,
    open: { slug: 'atelier-24', startedAt: 7 },
    values: { ...typed(), logo: { kind: 'picked', logo: { width: 4, height: 5 } } },
  });
  const logo = draft?.values.logo;
  if (logo?.kind !== 'picked') throw new Error('no picture');
  expect(logo.logo.file.name).toBe('logo.png');
  expect([...new Uint8Array(await logo.logo.file.arrayBuffer())]).toEqual([1, 2, 3]);
});

test('in another tab the references, the metadata and the picture are not there', () => {
  writeCreateDraft(store, name, typed(), null);
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/INV77|Amine|AQID/);
  sessionStorage.clear();
  expect(readCreateDraft(store, name)?.values).toEqual({
    ...typed(),
    udfs: blankCreateValues().udfs,
    metadata: [],
    logo: { kind: 'none' },
  });
});

test('a draft of another shape is no draft, a spoilt field is an empty one', () => {
  store.write(name, { purpose: 'gift', title: 'x' }, null);
  expect(readCreateDraft(store, name)).toBeNull();
  store.write(name, { purpose: 'invoice', title: 5, amount: '3' }, { udfs: 'x' });
  expect(readCreateDraft(store, name)?.values).toMatchObject({
    purpose: 'invoice',
    title: '',
    amount: '3',
    udfs: blankCreateValues().udfs,
  });
});

test('an edit keeps what it began from, and stays in its tab', () => {
  const { purpose: _purpose, slug: _slug, isSlugTyped: _typed, ...form } = typed();
  const base = { ...form, title: 'Before', logo: { kind: 'kept', url: '/media/1' } as const };
  const values = { ...base, title: 'After' };
  writeEditDraft(store, 'i1/edit/l1', { base, values, updatedAt: 5 });
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/Before|After|INV77/);
  expect(readEditDraft(store, 'i1/edit/l1', editDrafts.readForm)).toEqual({
    base,
    values,
    updatedAt: 5,
  });
  sessionStorage.clear();
  expect(readEditDraft(store, 'i1/edit/l1', editDrafts.readForm)).toBeNull();
});
