import { expect, it } from 'vitest';
import { withIcon } from './inline-icon.ts';

it('puts the icon of the tab into the page', () => {
  const page = '<link rel="icon" href="/favicon.svg" type="image/svg+xml" />';
  expect(withIcon(page, '<svg>\n  <g fill="#fff"/>\n</svg>\n')).toBe(
    '<link rel="icon" href="data:image/svg+xml,%3Csvg%3E%3Cg%20fill%3D%22%23fff%22%2F%3E%3C%2Fsvg%3E" type="image/svg+xml" />',
  );
});
