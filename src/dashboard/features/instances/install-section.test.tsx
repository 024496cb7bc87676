import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ClockProvider } from '../../i18n/clock-provider.tsx';
import { I18nProvider } from '../../i18n/i18n-provider.tsx';
import { loadBundle } from '../../i18n/load-bundle.ts';
import { createMessageStore } from '../../i18n/message-store.ts';
import { InstallSection } from './install-section.tsx';

async function show(): Promise<void> {
  const messages = createMessageStore('fr', loadBundle);
  await messages.ready;
  await messages.load('extra');
  render(
    <ClockProvider clock={{ now: () => Date.now() }}>
      <I18nProvider store={messages}>
        <InstallSection />
      </I18nProvider>
    </ClockProvider>,
  );
}

/** What Chromium tells a page that it would install; the merchant answers its question. */
function offerOf(outcome: 'accepted' | 'dismissed') {
  const asked: string[] = [];
  const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: () => {
      asked.push(outcome);
      return Promise.resolve({ outcome });
    },
  });
  return { offer, asked };
}

const button = () => screen.queryByRole('button', { name: 'Installer sur cet appareil' });

afterEach(() => {
  cleanup();
  delete window.installOffer;
});

describe('installing', () => {
  it('says where to look as long as the browser offers nothing', async () => {
    await show();
    expect(button()).toBeNull();
    screen.getByText(/le menu de votre navigateur/);
  });

  it('is a button once the browser offers it, in place of its banner', async () => {
    await show();
    const { offer, asked } = offerOf('accepted');
    act(() => void window.dispatchEvent(offer));
    expect(offer.defaultPrevented).toBe(true);
    await userEvent.click(button() ?? document.body);
    expect(asked).toHaveLength(1);
    await screen.findByText('Le tableau de bord est installé sur cet appareil.');
  });

  it('takes an offer that came before anybody listened, and a no for a no', async () => {
    const { offer, asked } = offerOf('dismissed');
    window.installOffer = offer;
    await show();
    await userEvent.click(button() ?? document.body);
    expect(asked).toHaveLength(1);
    await screen.findByText(/le menu de votre navigateur/);
  });
});
