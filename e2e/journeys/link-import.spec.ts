import { expect } from 'playwright/test';
import { test } from '../fixtures/test.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { ListTools } from '../pages/list-tools.ts';

// The connection breaks on purpose.
test.use({ isRough: true });

test('links are made from a file, and a connection that breaks makes none twice @arabic', async ({
  page,
  context,
  say,
  words,
  merchant,
  api,
}) => {
  test.slow();
  await api.createLink({ title: 'Ancien', slug: `ancien-${merchant.tag}` });
  await new LinkListPage(page, words).open(merchant.instanceId);
  await new ListTools(page, say).choose(say('importing.menu'));
  const lines = Array.from(
    { length: 12 },
    (_, n) => `Collier ${n};2 500,50;collier-${n}-${merchant.tag}`,
  );
  await page.getByLabel(say('importing.pick')).setInputFiles({
    name: 'liens.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Titre;Prix;Slug\n${lines.join('\n')}\nFaux;12;faux-${merchant.tag}`,
      'latin1',
    ),
  });
  const preview = page.getByRole('region', { name: say('importing.preview') });
  await expect(preview.getByRole('row').nth(1)).toContainText('Faux');

  // The sixth is made, and its answer never arrives.
  let sent = 0;
  await page.route('**/bff/v2/links/store', async (route) => {
    sent += 1;
    if (sent !== 6) {
      await route.continue();
      return;
    }
    await route.fetch();
    await context.setOffline(true);
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: say('importing.begin', { count: 12 }) }).click();
  await expect(page.getByText(say('runs.stop.offline'))).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText(say('importing.run.reloaded'))).toBeVisible();
  await page.getByRole('button', { name: say('runs.goOn') }).click();
  await expect(page.getByRole('link', { name: say('importing.run.seeLinks') })).toBeVisible();

  const made = (await api.listLinks()).filter(({ title }) => title.startsWith('Collier'));
  expect(made.map(({ slug }) => slug).toSorted()).toEqual(
    lines.map((line) => line.split(';')[2] ?? '').toSorted(),
  );
  expect(new Set(made.map(({ amount }) => amount))).toEqual(new Set(['2500.50']));
});
