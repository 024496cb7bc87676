import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** `paper` of each theme for the browser's own frame, as in public/theme-start.js. */
const paperHex = { light: '#faf7f3', dark: '#111419' } as const;

const listeners = new Set<() => void>();

/** The theme in force: what public/theme-start.js or the merchant chose. */
export function readTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return themes.find((theme) => theme === chosen) ?? 'system';
}

/** Changes the theme at once and keeps it on this device. `system` follows the device. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const isDark =
      theme === 'system' ? meta.getAttribute('media')?.includes('dark') === true : theme === 'dark';
    meta.content = isDark ? paperHex.dark : paperHex.light;
  }
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, readTheme);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
