import { expect, type Locator, type Page } from 'playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from '../fixtures/axe.ts';
import { extScreens, furnishExt } from '../fixtures/ext-screens.ts';
import { expectToFit } from '../fixtures/fit.ts';
import { isSoak } from '../fixtures/is-soak.ts';
import { productOrigin } from '../fixtures/product-origin.ts';
import {
  createScreens,
  editScreens,
  followUpScreens,
  furnish,
  linkScreens,
  linkToolScreens,
  listScreens,
  otherScreens,
  type Screen,
  type Tools,
} from '../fixtures/screens.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { test } from '../fixtures/test.ts';
import { ConnectPage } from '../pages/connect-page.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';

const WIDE = { width: 1440, height: 900 };
/** The narrowest that has panels beside each other. */
const LAPTOP = { width: 1024, height: 768 };
const PHONE = { width: 390, height: 844 };
/**
 * From the narrowest that WCAG asks for (1.4.10) by a small and a usual phone to a laptop whose
 * reader has doubled the size of everything. A page grows better than it shrinks: a menu that is
 * open keeps its place.
 */
const SMALL = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  PHONE,
  { width: 720, height: 450 },
];

const GROUPS = [
  { name: 'the list', screensOf: listScreens },
  { name: 'making a link', screensOf: createScreens },
  { name: 'editing a link', screensOf: editScreens },
  { name: 'a link', screensOf: linkScreens },
  { name: 'what is done with a link', screensOf: linkToolScreens },
  { name: 'following up', screensOf: followUpScreens },
  { name: 'the rest', screensOf: otherScreens },
] as const;

/** The way to look at a screen once it stands. */
interface Look {
  readonly name: string;
  readonly use: {
    readonly locale: string;
    readonly viewport: typeof WIDE;
    readonly hasTouch?: boolean;
    readonly isMobile?: boolean;
  };
  /** The colours that are looked at first. */
  readonly colours: 'light' | 'dark';
  readonly look: (page: Page, name: string) => Promise<void>;
}

async function lookAtSmall(page: Page, name: string): Promise<void> {
  for (const size of SMALL) {
    await page.setViewportSize(size);
    await expectToFit(page, `${name}, ${size.width} wide`);
  }
}

/** Which colours go together is a test of the theme, in both; here they are looked at on the pages. */
const expectToBeAccessible = isSoak ? expectAccessibleInBothThemes : expectAccessible;

async function lookAtPhone(page: Page, name: string): Promise<void> {
  await lookAtSmall(page, name);
  await page.setViewportSize(PHONE);
  await expectToBeAccessible(page);
}

async function lookAtWide(page: Page, name: string): Promise<void> {
  for (const size of [LAPTOP, WIDE]) {
    await page.setViewportSize(size);
    await expectToFit(page, `${name}, ${size.width} wide`);
  }
  await expectToBeAccessible(page);
}

async function lookAtAll(page: Page, name: string): Promise<void> {
  await lookAtSmall(page, name);
  await lookAtWide(page, name);
}

const [narrowest = PHONE] = SMALL;
const phone = { viewport: narrowest, hasTouch: true, isMobile: true };
const FRENCH = 'fr-DZ';
const ARABIC = 'ar-DZ';
/** Each language, width and theme once; what is wrong in only one pairing of them is seen by the soak. */
const LOOKS: readonly Look[] = isSoak
  ? [
      {
        name: 'wide, French',
        use: { locale: FRENCH, viewport: WIDE },
        colours: 'light',
        look: lookAtWide,
      },
      {
        name: 'wide, Arabic',
        use: { locale: ARABIC, viewport: WIDE },
        colours: 'light',
        look: lookAtWide,
      },
      {
        name: 'on a phone, French',
        use: { locale: FRENCH, ...phone },
        colours: 'light',
        look: lookAtPhone,
      },
      {
        name: 'on a phone, Arabic',
        use: { locale: ARABIC, ...phone },
        colours: 'light',
        look: lookAtPhone,
      },
    ]
  : [
      {
        name: 'in a window that grows wide, French',
        use: { locale: FRENCH, viewport: narrowest },
        colours: 'light',
        look: lookAtAll,
      },
      {
        name: 'on a phone, Arabic',
        use: { locale: ARABIC, ...phone },
        colours: 'dark',
        look: lookAtPhone,
      },
    ];

/** Motion is for the eye: colours are looked at where they have come to rest. */
async function calm(page: Page, colorScheme: Look['colours'] = 'light'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
}

async function visit(page: Page, { use, look }: Look, screens: readonly Screen[]): Promise<void> {
  for (const { name, show } of screens) {
    await test.step(name, async () => {
      await page.setViewportSize(use.viewport);
      await show(page);
      await look(page, name);
    });
  }
}

for (const look of LOOKS) {
  test.describe(look.name, () => {
    test.use(look.use);
    test.beforeEach(({ page }) => calm(page, look.colours));

    test(`the way in: every screen is accessible and fits, ${look.name}`, async ({
      page,
      context,
      merchant,
      words,
      say,
    }) => {
      const list = new LinkListPage(page, words);
      const connect = new ConnectPage(page, words);
      await visit(page, look, [
        {
          name: 'empty list',
          show: async () => {
            await list.open(merchant.instanceId);
            await expect(
              page.getByRole('heading', { name: words.links.empty.noneTitle }),
            ).toBeVisible();
          },
        },
        {
          name: 'list that cannot be read',
          show: async () => {
            await page.route('**/bff/v2/*/links?*', (route) => route.fulfill({ status: 403 }));
            await list.open(merchant.instanceId);
            await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
            await context.clearCookies();
          },
        },
        { name: 'sign-in', show: () => connect.open() },
        {
          name: 'sign-in that is refused',
          show: async () => {
            await connect.signIn('mk_test_nobody', 'nothing');
            await expect(connect.refusal).toBeVisible();
          },
        },
        {
          name: 'languages',
          show: async () => {
            await page.getByRole('button', { name: say('frame.language') }).click();
            await expect(page.getByRole('menu')).toBeVisible();
          },
        },
      ]);
    });

    for (const { name, screensOf } of GROUPS) {
      test(`${name}: every screen is accessible and fits, ${look.name}`, async ({
        page,
        merchant,
        api,
        control,
        say,
        words,
      }) => {
        const tools: Tools = { merchant, api, control, say, words };
        await visit(page, look, screensOf(tools, await furnish(tools)));
      });
    }

    test(`the new platform: every screen is accessible and fits, ${look.name}`, async ({
      page,
      context,
      merchant: v2,
      api,
      control,
      say,
      words,
    }) => {
      const merchant = await control.makeMerchant({ platform: 'ext' });
      await signIn(context, productOrigin(), v2, { other: merchant });
      await api.createLink({ title: 'Bague', slug: `bague-${v2.tag}` });
      const links = await furnishExt(context.request, merchant);
      await visit(page, look, extScreens({ merchant, v2, say, words }, links));
    });
  });
}

test('filters, and the preview of a phone, are accessible', async ({
  page,
  shopkeeper,
  words,
  say,
}) => {
  await calm(page);
  const list = new LinkListPage(page, words);
  await list.open(shopkeeper.instanceId);
  const { filter } = words.links;
  for (const name of [filter.mode, filter.created, filter.amount]) {
    await list.filter(name).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectToBeAccessible(page);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize(narrowest);
  await list.open(shopkeeper.instanceId);
  await page.getByRole('button', { name: say('links.filter.button', { count: 0 }) }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAtPhone(page, 'filters');
  await page.setViewportSize(narrowest);
  const form = new LinkFormPage(page, say);
  await form.openNew(shopkeeper.instanceId);
  await page.getByRole('button', { name: say('linkForm.preview') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAtPhone(page, 'preview');
});

/** One finger that goes down from the middle of this, pixels. */
async function swipeDown(page: Page, from: Locator, by: number): Promise<void> {
  const box = await from.boundingBox();
  if (box === null) throw new Error(`nothing to touch: ${String(from)}`);
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 12)];
  const touch = await page.context().newCDPSession(page);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const touchPoints = [{ x, y: y + by * part }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await touch.detach();
}

/** How many pixels above each other a finger may meet and still touch this. */
async function touchHeight(target: Locator): Promise<number> {
  return await target.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const { left, width, top, height } = element.getBoundingClientRect();
    const x = left + width / 2;
    const middle = Math.round(top + height / 2);
    const isMet = (y: number) => element.contains(document.elementFromPoint(x, y));
    let met = 0;
    for (let y = middle; isMet(y); y -= 1) met += 1;
    for (let y = middle + 1; isMet(y); y += 1) met += 1;
    return met;
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('a link is as high as a finger wherever it is named', async ({ page, shopkeeper }) => {
    for (const place of ['follow-up', 'insights']) {
      await page.goto(`/${shopkeeper.instanceId}/${place}`);
      const named = page.getByRole('main').locator('a[href*="/links/"]:visible');
      await expect(named.first()).toBeVisible();
      await calm(page);
      // Links go to other groups, one of them folded, while their deadlines are read.
      await expect(async () => {
        for (const link of await named.all())
          expect(await touchHeight(link), await link.innerText()).toBeGreaterThanOrEqual(40);
      }).toPass({ timeout: 30_000 });
    }
  });

  test('tabs and the create button are within the reach of a thumb', async ({
    page,
    merchant,
    say,
  }) => {
    await page.goto(`/${merchant.instanceId}/links`);
    const bar = page.getByRole('navigation', { name: say('frame.navigation') });
    const create = bar.getByRole('link', { name: say('frame.createLink') });
    for (const tab of await bar.getByRole('link').all()) {
      const box = await tab.boundingBox();
      expect(box?.y).toBeGreaterThan(700);
      expect(box?.height).toBeGreaterThanOrEqual(40);
    }
    await create.tap();
    await expect(page).toHaveURL(/\/links\/new$/);
  });

  test('a menu rises from below as a sheet, and gives the focus back', async ({
    page,
    shopkeeper,
    words,
  }) => {
    const list = new LinkListPage(page, words);
    await list.open(shopkeeper.instanceId);
    await list.actions('product').tap();
    await calm(page);
    await expect(list.menu).toBeInViewport({ ratio: 1 });
    const box = await list.menu.boundingBox();
    expect(box).toMatchObject({ x: 0, width: PHONE.width });
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(PHONE.height, 0);
    for (const item of await list.menu.getByRole('menuitem').all()) {
      expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    }
    // Beside it, where the page is dimmed.
    await page.touchscreen.tap(PHONE.width / 2, 20);
    await expect(list.menu).toBeHidden();
    await expect(list.actions('product')).toBeFocused();
  });

  test('a swipe down closes a sheet, and what is scrolled in it comes first', async ({
    page,
    shopkeeper,
    words,
    say,
  }) => {
    const list = new LinkListPage(page, words);
    await list.open(shopkeeper.instanceId);
    await list.actions('product').tap();
    await expect(list.menu).toBeInViewport({ ratio: 1 });
    await swipeDown(page, list.menu, 160);
    await expect(list.menu).toBeHidden();
    await expect(list.actions('product')).toBeFocused();

    const filters = page.getByRole('button', { name: say('links.filter.button', { count: 0 }) });
    await filters.tap();
    const sheet = page.getByRole('dialog');
    const last = sheet.getByRole('textbox').last();
    await last.scrollIntoViewIfNeeded();
    await swipeDown(page, sheet.getByText(words.links.filter.amount, { exact: true }), 160);
    await expect(sheet).toBeVisible();
    await swipeDown(page, sheet.getByRole('heading', { level: 2 }), 160);
    await expect(sheet).toHaveCount(0);
    await expect(filters).toBeFocused();
  });
});
