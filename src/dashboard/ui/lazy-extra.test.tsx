import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import { lazyExtra } from './lazy-extra.ts';

it('shows the part once it is there', async () => {
  const Part = lazyExtra(async () => ({ name }: { name: string }) => <p>{name}</p>);
  render(
    <Suspense>
      <Part name="Bague" />
    </Suspense>,
  );
  expect(await screen.findByText('Bague')).toBeTruthy();
});

it('leaves the page as it is where the part cannot be had', async () => {
  const Part = lazyExtra(() => Promise.reject(new TypeError('no network')));
  render(
    <Suspense fallback="loading">
      <input aria-label="typed" />
      <Part />
    </Suspense>,
  );
  expect(await screen.findByRole('textbox', { name: 'typed' })).toBeTruthy();
});
