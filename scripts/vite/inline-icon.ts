import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ICON = 'public/favicon.svg';

/** Puts the icon of the tab into the page: smaller than the headers of the request that it would be. */
export function inlineIcon(): Plugin {
  return {
    name: 'inline-icon',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => withIcon(html, readFileSync(ICON, 'utf8')),
    },
  };
}

/** In: a page that links to its icon, and the icon. Out: the page with the icon in it. */
export function withIcon(html: string, icon: string): string {
  const text = icon.replace(/>\s+</g, '><').trim();
  return html.replace(
    'href="/favicon.svg"',
    () => `href="data:image/svg+xml,${encodeURIComponent(text)}"`,
  );
}
