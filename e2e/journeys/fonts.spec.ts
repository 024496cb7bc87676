import { expect } from 'playwright/test';
import { test } from '../fixtures/test.ts';

test('the page’s face is asked for before there are rows, and those of another script come at once', async ({
  page,
  merchant,
  api,
}) => {
  await api.createLink({ title: 'قلادة من الفضة', slug: `qilada-${merchant.tag}` });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-row-index]') === null) return;
      performance.mark('first row');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    const { fonts } = document;
    const add = fonts.add.bind(fonts);
    fonts.add = (face) => {
      performance.mark(`face ${face.status}`);
      return add(face);
    };
  });
  await page.goto(`/${merchant.instanceId}/links`);
  const marks = () =>
    page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
  // All texts are laid out anew for each face that is added, and for each that comes when it has been added.
  await expect.poll(marks).toEqual(['first row', 'face loaded', 'face loaded', 'face loaded']);
  const waited = await page.evaluate(() => {
    const latin = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.includes('plex-sans-latin'));
    const [row] = performance.getEntriesByName('first row');
    return latin && row && row.startTime - latin.startTime;
  });
  expect(waited).toBeGreaterThan(0);
});
