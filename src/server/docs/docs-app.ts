import { Hono } from 'hono';
import { renderDocsPage } from './docs-page.ts';
import style from './style.css?raw';

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/**
 * The API reference, to be mounted at `/docs`.
 * @param base what stands before each path
 */
export function createDocsApp(base: string): Hono {
  const app = new Hono();
  const page = renderDocsPage(base);
  app.get('/', async (context) => context.html(await page, 200, HEADERS));
  app.get('/style.css', (context) =>
    context.body(style, 200, { ...HEADERS, 'Content-Type': 'text/css; charset=utf-8' }),
  );
  return app;
}
