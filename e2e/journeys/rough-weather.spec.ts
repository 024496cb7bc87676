import { expect, type Page } from 'playwright/test';
import {
  answerWith,
  BREAKDOWNS,
  breakWrites,
  REFUSALS,
  type Fault,
} from '../fixtures/hostile-network.ts';
import { isSoak } from '../fixtures/is-soak.ts';
import { noteWrites, type Write } from '../fixtures/requests.ts';
import { productOrigin } from '../fixtures/product-origin.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { test } from '../fixtures/test.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { LinkPage } from '../pages/link-page.ts';
import { RestockPage } from '../pages/restock-page.ts';
import { SignInPrompt } from '../pages/sign-in-prompt.ts';
import type { Say } from '../pages/words.ts';

test.use({ isRough: true });

type Weather = (typeof REFUSALS | typeof BREAKDOWNS)[number];

/** Meets one fault after the other with the same try, and looks at the page after each. */
async function weather(
  page: Page,
  write: Write,
  faults: readonly Weather[],
  attempt: () => Promise<void>,
  look: (weather: Weather) => Promise<void>,
): Promise<void> {
  const sent = noteWrites(page, write);
  for (const each of faults) {
    await test.step(each.fault.name, async () => {
      const before = sent.length;
      const mend = await breakWrites(page, write, each.fault);
      await attempt();
      await expect.poll(() => sent.length).toBeGreaterThan(before);
      await look(each);
      expect(sent, 'a write is never repeated by itself').toHaveLength(before + 1);
      await mend();
    });
  }
}

/** A refusal for want of a session asks for it; who does not want to now goes on where he was. */
async function closePrompt(page: Page, say: Say, { kind }: Weather): Promise<void> {
  if (kind !== 'signedOut') return;
  const prompt = new SignInPrompt(page, say);
  await expect(prompt.dialog).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(prompt.dialog).toHaveCount(0);
}

/** One fault of each kind: what is said follows from the kind alone. */
function oneOfEachKind(faults: readonly Weather[]): readonly Weather[] {
  return faults.filter(({ kind }, at) => faults.findIndex((other) => other.kind === kind) === at);
}

/** A create meets every fault; what is told of the other writes comes by the same way, and the soak has them meet every one. */
const ofOtherWrites = (faults: readonly Weather[]) => (isSoak ? faults : oneOfEachKind(faults));

for (const { name, faults, tag } of [
  { name: 'refused', faults: REFUSALS, tag: '@arabic' },
  { name: 'broken', faults: BREAKDOWNS, tag: [] },
]) {
  test(
    `a create that is ${name} says so, and keeps the form`,
    { tag },
    async ({ page, say, merchant, api }) => {
      const title = `Tapis ${merchant.tag}`;
      const form = new LinkFormPage(page, say);
      await form.openNew(merchant.instanceId);
      await form.fillEssentials(title);
      await form.amount.fill('2500');
      await form.reference('udf1').fill('TAPIS7');

      await weather(
        page,
        'create',
        faults,
        () => form.create.click(),
        async (each) => {
          await closePrompt(page, say, each);
          await expect(form.problem).toContainText(
            name === 'broken' ? say('linkForm.createAbsent') : say(`errors.${each.kind}.title`),
          );
          await expect(form.problem).toContainText(
            say(each.kind === 'signedOut' ? 'errors.signedOut.text' : 'linkForm.nothingLost'),
          );
          if (each.kind === 'rateLimited') await expect(form.problem).toContainText('47');
          await expect(form.title).toHaveValue(title);
          await expect(form.reference('udf1')).toHaveValue('TAPIS7');
          await expect(form.create).not.toHaveAttribute('aria-busy');
        },
      );

      expect(await api.listLinks()).toHaveLength(0);
      await form.create.click();
      await expect(form.createdHeading).toBeVisible();
      expect(await api.listLinks()).toHaveLength(1);
    },
  );

  test(`an edit that is ${name} says so, and keeps the form`, async ({
    page,
    say,
    merchant,
    api,
  }) => {
    const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
    const form = new LinkFormPage(page, say);
    await form.openEdit(merchant.instanceId, id);
    await form.title.fill('Tapis berbère');

    await weather(
      page,
      'update',
      ofOtherWrites(faults),
      async () => {
        await form.save.click();
        await form.reviewSave.click();
      },
      async (each) => {
        await closePrompt(page, say, each);
        await expect(form.problem).toContainText(
          name === 'broken' ? say('linkForm.editAbsent') : say(`errors.${each.kind}.title`),
        );
        await expect(form.title).toHaveValue('Tapis berbère');
        await expect(form.save).not.toHaveAttribute('aria-busy');
      },
    );

    expect((await api.readLink(id)).title).toBe('Tapis');
    await form.save.click();
    await form.reviewSave.click();
    await expect(form.editHeading).toBeHidden();
    expect((await api.readLink(id)).title).toBe('Tapis berbère');
  });

  test(`a restock that is ${name} says so, and adds nothing`, async ({
    page,
    say,
    merchant,
    api,
    control,
  }) => {
    const slug = `tapis-${merchant.tag}`;
    const stock = { payment_mode: 'limited', max_payments: 20 };
    const { id } = await api.createLink({ title: 'Tapis', slug, ...stock });
    await control.putLink(slug, 'sold_out');
    const restock = new RestockPage(page, say);
    await restock.open(merchant.instanceId, id);
    await restock.count.fill('5');

    await weather(
      page,
      'update',
      ofOtherWrites(faults),
      () => restock.submit.click(),
      async (each) => {
        await closePrompt(page, say, each);
        await expect(restock.problem).toContainText(
          name === 'broken' ? say('restock.absent') : say(`errors.${each.kind}.title`),
        );
        await expect(restock.count).toHaveValue('5');
        await expect(restock.submit).not.toHaveAttribute('aria-busy');
      },
    );

    expect(await api.readLink(id)).toMatchObject({ status: 'closed', max_payments: 20 });
    await restock.submit.click();
    await expect(restock.reopened).toBeVisible();
    expect(await api.readLink(id)).toMatchObject({ status: 'active', max_payments: 25 });
  });

  test(`a pause that is ${name} says so, and leaves the link as it is`, async ({
    page,
    say,
    merchant,
    api,
  }) => {
    const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
    const link = new LinkPage(page, say);
    await link.open(merchant.instanceId, id);
    const toast = page.getByRole('region', { name: say('ui.notifications') }).getByRole('listitem');

    await weather(
      page,
      'toggle',
      ofOtherWrites(faults),
      () => link.pause.click(),
      async (each) => {
        await closePrompt(page, say, each);
        await expect(toast.last()).toContainText(say('linkActions.failed', { title: 'Tapis' }));
        await expect(toast.last()).toContainText(textOf(each, say));
        await expect(link.pause).not.toHaveAttribute('aria-busy');
        await toast
          .last()
          .getByRole('button', { name: say('ui.close') })
          .click();
        await expect(toast).toHaveCount(0);
      },
    );

    expect((await api.readLink(id)).status).toBe('active');
    await link.pause.click();
    await expect(link.resume).toBeVisible();
    expect((await api.readLink(id)).status).toBe('inactive');
  });
}

/** What is said of a failure beneath its title: the service's own sentence where it may help. */
function textOf({ fault, kind }: Weather, say: Say): string {
  switch (kind) {
    case 'rateLimited':
      return say('errors.rateLimited.textWait', { seconds: 47 });
    case 'badRequest':
    case 'forbidden':
    case 'conflict':
    case 'invalid':
      return say('errors.apiSays', { message: `Refused with ${fault.name}.` });
    default:
      return say(`errors.${kind}.text`);
  }
}

/** Opens a page of its own for each fault, all at once: most of it is waiting for the next try. */
async function inParallel(
  page: Page,
  faults: readonly Weather[],
  visit: (page: Page, weather: Weather) => Promise<void>,
): Promise<void> {
  await Promise.all(
    faults.map(async (each) => {
      const other = await page.context().newPage();
      await visit(other, each);
      await other.close();
    }),
  );
}

async function breakReads(page: Page, path: string, fault: Fault): Promise<() => Promise<void>> {
  await page.route(path, (route) => answerWith(route, fault));
  return () => page.unroute(path);
}

/** A list meets one fault of each kind in the soak, and elsewhere some: what is told of it comes by the way of the writes. */
const ofReading = (faults: readonly Weather[]) => {
  const kinds = oneOfEachKind(faults).filter(({ kind }) => kind !== 'signedOut');
  return isSoak ? kinds : kinds.filter((_, at) => at % 2 === 0);
};

for (const [name, faults] of [
  ['refused', ofReading(REFUSALS)],
  ['broken', ofReading(BREAKDOWNS)],
] as const) {
  test(`a list that is ${name} says so, and can be tried again`, async ({
    page,
    say,
    words,
    merchant,
    api,
  }) => {
    await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
    await inParallel(page, faults, async (tab, { fault, kind }) => {
      const list = new LinkListPage(tab, words);
      const mend = await breakReads(tab, `**/bff/v2/${merchant.instanceId}/links?*`, fault);
      await list.open(merchant.instanceId);
      const alert = tab.getByRole('main').getByRole('alert');
      await expect(alert, fault.name).toContainText(say(`errors.${kind}.title`));
      await mend();
      // Unless news of the link brings the list back before it is pressed.
      const retry = alert.getByRole('button', { name: say('ui.retry') });
      await expect(async () => {
        if (await retry.isVisible()) await retry.click({ timeout: 1_000 });
        await expect(list.titles()).toHaveText(['Tapis'], { timeout: 1_000 });
      }).toPass();
    });
  });
}

test('a link that cannot be read says why, and can be tried again', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
  const faults = [REFUSALS[2], BREAKDOWNS[0], BREAKDOWNS[7]];
  await inParallel(page, faults, async (tab, { fault, kind }) => {
    const mend = await breakReads(tab, `**/bff/v2/links/${id}`, fault);
    await tab.goto(`/${merchant.instanceId}/links/${id}`);
    const alert = tab.getByRole('main').getByRole('alert');
    await expect(alert, fault.name).toContainText(say(`errors.${kind}.title`));
    await mend();
    await alert.getByRole('button', { name: say('ui.retry') }).click();
    await expect(tab.getByRole('heading', { level: 1, name: 'Tapis' })).toBeVisible();
  });
});

test('a reading that stops on the way keeps what is there, and says that it is not all', async ({
  page,
  context,
  say,
  words,
  control,
}) => {
  const merchant = await control.makeMerchant({ links: 150 });
  await signIn(context, productOrigin(), merchant);
  const mend = await breakReads(page, '**/bff/v2/*/links?*per_page=100*', BREAKDOWNS[0].fault);
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);

  const notice = page.getByRole('main').getByRole('alert');
  await expect(notice).toContainText(say('errors.serverFault.title'));
  await expect(notice).toContainText(say('links.load.stopped', { loaded: '20', total: '150' }));
  await expect(list.titles().first()).toBeVisible();
  await mend();
  await notice.getByRole('button', { name: say('ui.retry') }).click();
  await expect(list.found).toHaveText(say('links.found', { count: 150 }));
});
