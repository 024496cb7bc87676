import { html } from 'hono/html';
import { extEndpointNotes } from '../../contract/ext/endpoint-notes.ts';
import { extEndpoints } from '../../contract/ext/endpoints.ts';
import { byName, type ApiReference } from './docs-page.ts';

export const extReference: ApiReference = {
  title: 'MyTPE Pay API ext (the new platform)',
  endpoints: extEndpoints,
  notes: extEndpointNotes,
  samples: byName(
    import.meta.glob<string>('../../contract/ext/samples/*.json', {
      eager: true,
      query: '?raw',
      import: 'default',
    }),
  ),
  conventions: html`
    <li>
      Send <code>X-Api-Key</code> (<code>mtk_live_…</code>) and <code>X-Api-Secret</code>
      (<code>mts_live_…</code>) with every call.
    </li>
    <li>
      Bodies are JSON of at most 512 kB; multipart where a file travels, of at most 3 MB. A larger
      one is refused with 413.
    </li>
    <li>
      One thing is <code>{"data": {…}}</code>, a list
      <code>{"data": […], "links": {…}, "meta": {…}}</code>, paged by <code>page</code> and
      <code>per_page</code> (15, at most 100).
    </li>
    <li>
      Amounts are decimal text in DZD, <code>"4500.00"</code>; a request may send a number. Times
      are ISO 8601 in UTC.
    </li>
    <li>
      Errors are <code>{"error": "CODE", "message": "…"}</code>: 401 <code>UNAUTHORIZED</code>, 403
      <code>FORBIDDEN</code>, 404 <code>NOT_FOUND</code> (also for what is somebody else’s), 409
      <code>INVALID_STATE</code>, 422 <code>VALIDATION_ERROR</code> with <code>errors</code> by
      field.
    </li>
    <li>
      The customer’s address is the pay host and the link’s <code>slug</code>; no answer carries it.
    </li>
    <li>
      Webhooks are signed by Standard Webhooks 1.0: <code>webhook-id</code>,
      <code>webhook-timestamp</code>, <code>webhook-signature</code>.
    </li>
  `,
  errors: [['error.401', '401 – keys refused']],
  other: { path: '/docs', title: 'MyTPE Pay API v2' },
};
