import { html } from 'hono/html';
import * as z from 'zod';
import type { Endpoint } from '../../contract/core/endpoint.ts';
import { v2EndpointNotes } from '../../contract/v2/endpoint-notes.ts';
import { v2Endpoints, type V2EndpointId } from '../../contract/v2/endpoints.ts';

/** The answers that the documents show, by file name without its ending. */
const samples = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../contract/v2/samples/*.json', {
      eager: true,
      query: '?raw',
      import: 'default',
    }),
  ).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), text]),
);

interface DocumentedField {
  readonly name: string;
  readonly type: string;
  readonly rule: string;
}

type Html = ReturnType<typeof html>;

/** The query of a row, told by its schema. */
function queryFields(endpoint: Endpoint): DocumentedField[] {
  if (!endpoint.query) return [];
  const { properties = {} } = z.toJSONSchema(endpoint.query, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { type = 'text', enum: words } = typeof property === 'object' ? property : {};
    return {
      name,
      type: words ? words.join(' | ') : String(type).replace('string', 'text'),
      rule: 'Optional.',
    };
  });
}

function fieldTable(caption: string, fields: readonly DocumentedField[]): Html | '' {
  if (fields.length === 0) return '';
  const rows = fields.map(
    ({ name, type, rule }) =>
      html`<tr>
        <th scope="row"><code>${name}</code></th>
        <td>${type}</td>
        <td>${rule}</td>
      </tr>`,
  );
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">Type</th>
        <th scope="col">Rule</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function sampleBlock(name: string, title: string): Html | '' {
  const text = samples[name];
  if (text === undefined) return '';
  return html`<details>
    <summary>${title}</summary>
    <pre tabindex="0"><code>${text.trim()}</code></pre>
  </details>`;
}

function bodyCaption(endpoint: Endpoint): string {
  return endpoint.encoding === 'json' ? 'Body (JSON)' : 'Body (multipart, urlencoded or JSON)';
}

function endpointSection(id: V2EndpointId, endpoint: Endpoint, base: string): Html {
  const note = v2EndpointNotes[id];
  return html`<section id="${id}">
    <h3>${note.summary}</h3>
    <p class="call">
      <span class="method">${endpoint.method}</span> <code>${base}${endpoint.path}</code>
    </p>
    <p class="facts">${endpoint.auth === 'keys' ? 'Needs both keys.' : 'Open to everybody.'}</p>
    ${fieldTable('Query', queryFields(endpoint))}
    ${fieldTable(bodyCaption(endpoint), note.fields ?? [])}
    ${note.sample === undefined ? '' : sampleBlock(note.sample, 'Answer')}
  </section>`;
}

/**
 * The reference page of the v2 API, made from its endpoint table.
 * @param base what stands before each path
 */
export async function renderDocsPage(base: string): Promise<string> {
  const ids = Object.keys(v2Endpoints) as V2EndpointId[];
  const contents = ids.map((id) => {
    const { method, path } = v2Endpoints[id];
    return html`<li>
      <a href="#${id}"><span class="method">${method}</span> <span class="path">${path}</span></a>
    </li>`;
  });
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>MyTPE Pay API v2</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <header>
          <h1>MyTPE Pay API v2</h1>
          <p>Base address: <code>${base}</code></p>
        </header>
        <nav aria-label="Endpoints">
          <ul>
            ${contents}
          </ul>
        </nav>
        <main>
          <section id="conventions">
            <h2>Conventions</h2>
            <ul>
              <li>
                Send <code>X-API-KEY</code> and <code>X-API-SECRET</code> with every call that needs
                keys.
              </li>
              <li>
                Bodies are <code>multipart/form-data</code> or
                <code>application/x-www-form-urlencoded</code> with bracketed names
                (<code>udfs[udf1][value]</code>), or the same fields as JSON.
              </li>
              <li>
                Amounts are decimal text in DZD, <code>"2500.00"</code>. Times are ISO 8601 in UTC.
              </li>
              <li>Lists are paged: <code>page</code>, and <code>per_page</code> of at most 100.</li>
              <li>
                <code>GET /links/{id}</code> answers an <code>ETag</code>. An update that sends it
                as <code>If-Match</code> is refused with 412 when the link has changed since.
              </li>
            </ul>
            <h3>Errors</h3>
            ${sampleBlock('error.401', '401 – keys refused')}
            ${sampleBlock('error.404', '404 – unknown, or somebody else’s')}
            ${sampleBlock('link-update.403', '403 – not allowed in this state')}
            ${sampleBlock('link-create.422', '422 – validation')}
          </section>
          <h2>Endpoints</h2>
          ${ids.map((id) => endpointSection(id, v2Endpoints[id], base))}
        </main>
      </body>
    </html>`;
  return String(page);
}
