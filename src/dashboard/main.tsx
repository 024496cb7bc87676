import './styles.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from './api/api-problem.ts';
import { serverNow } from './api/server-clock.ts';
import { ClockProvider } from './i18n/clock-provider.tsx';
import { I18nProvider } from './i18n/i18n-provider.tsx';
import { readLanguage } from './i18n/language-choice.ts';
import { loadBundle } from './i18n/load-bundle.ts';
import { createMessageStore } from './i18n/message-store.ts';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './router.tsx';
import { askForFirstFonts } from './theme/first-fonts.ts';
import { showLateFonts } from './theme/show-late-fonts.ts';

const clock = { now: serverNow };
/** Whatever becomes of the list's first rows, milliseconds. */
const FONTS_AT_LAST_MS = 4_000;

async function start(): Promise<void> {
  askForFirstFonts();
  const queryClient = createQueryClient();
  const messages = createMessageStore(readLanguage(), loadBundle);
  const router = createAppRouter({ queryClient, messages });
  const root = createRoot(element('root'), { onCaughtError: reportCrash });
  // In slices: drawn at once, the whole page would keep a slow phone from answering for half a second.
  const draw = () => startTransition(() => root.render(page));
  const page = (
    <StrictMode>
      {/* The content security policy refuses style elements. */}
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          <ClockProvider clock={clock}>
            <I18nProvider store={messages}>
              <RouterProvider router={router} />
            </I18nProvider>
          </ClockProvider>
        </QueryClientProvider>
      </CSPProvider>
    </StrictMode>
  );
  setTimeout(() => void showLateFonts(), FONTS_AT_LAST_MS);
  // The page's code and data are on their way while the texts come.
  await Promise.all([messages.ready.then(draw), router.load()]);
}

/** A call that failed is told on its page, by its boundary; the console is for what nobody foresaw. */
function reportCrash(error: unknown): void {
  if (!(error instanceof ApiProblem)) reportError(error);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element #${id}`);
  return found;
}

// In a task of its own: at the end of the one that has read all scripts, it would keep a slow phone from answering for longer.
setTimeout(() => {
  start().catch((error: unknown) => {
    element('start-failed').hidden = false;
    throw error;
  });
});
