import { Hono } from 'hono';
import { renderDocsPage } from './docs-page.ts';
import { extReference } from './ext-reference.ts';
import style from './style.css?raw';
import { v2Reference } from './v2-reference.ts';

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/**
 * The API references, to be mounted at `/docs`.
 * @param bases what stands before each path of the two APIs
 */
export function createDocsApp(bases: { readonly v2: string; readonly ext: string }): Hono {
  const app = new Hono({ strict: false });
  const v2Page = renderDocsPage(v2Reference, bases.v2);
  const extPage = renderDocsPage(extReference, bases.ext);
  app.get('/', async (context) => context.html(await v2Page, 200, HEADERS));
  app.get('/ext', async (context) => context.html(await extPage, 200, HEADERS));
  app.get('/style.css', (context) =>
    context.body(style, 200, { ...HEADERS, 'Content-Type': 'text/css; charset=utf-8' }),
  );
  return app;
}
