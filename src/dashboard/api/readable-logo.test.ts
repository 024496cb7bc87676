import { expect, it } from 'vitest';
import { readableLogo } from './readable-logo.ts';

it('leaves a logo of our own origin where it is', () => {
  for (const address of [`${location.origin}/api/v2/mytpe-pay/logos/1`, '/logos/1?size=2']) {
    expect(readableLogo(address)).toBe(address);
  }
});

it('has our own server read one of another origin, its address whole', () => {
  const address = 'https://api.example.dz/storage/logo.png?v=1&size=2';
  const asked = new URL(readableLogo(address), location.href);
  expect([asked.origin, asked.pathname]).toEqual([location.origin, '/bff/pictures']);
  expect(asked.searchParams.get('address')).toBe(address);
});
