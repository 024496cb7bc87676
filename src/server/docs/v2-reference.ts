import { html } from 'hono/html';
import { v2EndpointNotes } from '../../contract/v2/endpoint-notes.ts';
import { v2Endpoints } from '../../contract/v2/endpoints.ts';
import { byName, type ApiReference } from './docs-page.ts';

export const v2Reference: ApiReference = {
  title: 'MyTPE Pay API v2',
  endpoints: v2Endpoints,
  notes: v2EndpointNotes,
  samples: byName(
    import.meta.glob<string>('../../contract/v2/samples/*.json', {
      eager: true,
      query: '?raw',
      import: 'default',
    }),
  ),
  conventions: html`
    <li>
      Send <code>X-API-KEY</code> and <code>X-API-SECRET</code> with every call that needs keys.
    </li>
    <li>
      Bodies are <code>multipart/form-data</code> or
      <code>application/x-www-form-urlencoded</code> with bracketed names
      (<code>udfs[udf1][value]</code>), or the same fields as JSON.
    </li>
    <li>
      A body has at most 64 kB as JSON, 256 kB as urlencoded form and 3 MB as multipart; a larger
      one is refused with 413.
    </li>
    <li>Amounts are decimal text in DZD, <code>"2500.00"</code>. Times are ISO 8601 in UTC.</li>
    <li>Lists are paged: <code>page</code>, and <code>per_page</code> (10, at most 100).</li>
    <li>
      <code>GET /links/{id}</code> answers an <code>ETag</code>. An update that sends it as
      <code>If-Match</code> is refused with 412 when the link has changed since.
    </li>
  `,
  errors: [
    ['error.401', '401 – keys refused'],
    ['error.404', '404 – unknown, or somebody else’s'],
    ['link-update.403', '403 – not allowed in this state'],
    ['link-create.422', '422 – validation'],
  ],
  other: { path: '/docs/ext', title: 'MyTPE Pay API ext (the new platform)' },
};
