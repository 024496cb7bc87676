import type { ComponentType } from 'react';
import type { PayRoute } from './pay-route.ts';
import type { Sayings } from './pay-words.ts';

/** A screen with everything that it needs but the words. */
export type PayScreen = ComponentType<{ sayings: Sayings }>;

/** Loads the screen of an address, each in a file of its own: whoever pays needs no receipt yet. Rejects when it cannot be had. */
export async function loadScreen(route: PayRoute): Promise<PayScreen> {
  switch (route.kind) {
    case 'link': {
      const { LinkScreen } = await import('./link-screen.tsx');
      return ({ sayings }) => <LinkScreen slug={route.slug} sayings={sayings} />;
    }
    case 'result': {
      const { ResultScreen } = await import('./result-screen.tsx');
      return ({ sayings }) => (
        <ResultScreen slug={route.slug} orderNumber={route.orderNumber} sayings={sayings} />
      );
    }
    case 'home':
      return (await import('./home-screen.tsx')).HomeScreen;
  }
}
