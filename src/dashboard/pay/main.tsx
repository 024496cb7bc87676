import '../styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readLanguage } from '../i18n/language-choice.ts';
import { loadScreen, type PayScreen } from './load-screen.tsx';
import { PayApp } from './pay-app.tsx';
import { languageAsked, readPayRoute } from './pay-route.ts';
import { loadSayings, type Sayings } from './pay-words.ts';
import { TroubleScreen } from './trouble-screen.tsx';

async function start(): Promise<void> {
  const { pathname, search } = window.location;
  const [sayings, Screen] = await Promise.all([
    loadSayings(languageAsked(search) ?? readLanguage()),
    loadScreen(readPayRoute(pathname, search)).catch(() => NotLoaded),
  ]);
  createRoot(element('root')).render(
    <StrictMode>
      <PayApp Screen={Screen} sayings={sayings} />
    </StrictMode>,
  );
}

/** The connection broke off before the page was whole. */
const NotLoaded: PayScreen = ({ sayings }: { sayings: Sayings }) => (
  <TroubleScreen
    failure={null}
    words={sayings.pay}
    what="link"
    onAgain={() => window.location.reload()}
  />
);

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`pay.html has no element #${id}`);
  return found;
}

start().catch((error: unknown) => {
  element('start-failed').hidden = false;
  throw error;
});
