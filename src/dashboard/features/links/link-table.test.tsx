import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { ClockProvider } from '../../i18n/clock-provider.tsx';
import { I18nProvider } from '../../i18n/i18n-provider.tsx';
import { loadBundle } from '../../i18n/load-bundle.ts';
import { createMessageStore, type MessageStore } from '../../i18n/message-store.ts';
import { listedLink, TEST_NOW } from '../../testing/listed-links.ts';
import { LinkTable } from './link-table.tsx';

const links = Array.from({ length: 40 }, (_, slot) =>
  listedLink({ id: `link-${slot}`, title: `Lien ${slot}` }),
);
const ignore = () => undefined;
let messages: MessageStore;

beforeEach(async () => {
  messages = createMessageStore('fr', loadBundle);
  await messages.ready;
});

function table(slots: readonly number[]) {
  return (
    <ClockProvider clock={{ now: () => TEST_NOW }}>
      <I18nProvider store={messages}>
        <LinkTable
          instanceId="shop"
          index={{ at: (slot) => links[slot] }}
          slots={Uint32Array.from(slots)}
          sort={{ key: 'created', isDescending: true }}
          onSearch={ignore}
          onShow={ignore}
          onOpen={ignore}
          control={{ copy: ignore, nearMenu: ignore, openMenu: ignore }}
          copiedLinkId={null}
          menuLinkId={null}
        />
      </I18nProvider>
    </ClockProvider>
  );
}

const titles = () => screen.getAllByRole('link').map(({ textContent }) => textContent);

it('draws each link once when a key brings rows back, and those below the screen when the fingers rest', async () => {
  const { rerender } = render(table([39]));
  // What is not on screen is drawn after what is.
  await new Promise(requestAnimationFrame);
  rerender(table([...links.keys()].reverse()));
  const atOnce = titles();
  expect(new Set(atOnce).size).toBe(atOnce.length);
  expect(atOnce).toContain('Lien 39');

  await expect.poll(() => titles().length).toBeGreaterThan(atOnce.length);
  expect(new Set(titles()).size).toBe(titles().length);
});
