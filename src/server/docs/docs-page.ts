import { html } from 'hono/html';
import * as z from 'zod';
import type { Endpoint, FieldDescription } from '../../contract/core/endpoint.ts';

export type Html = ReturnType<typeof html>;

/** What the reference page of one API is made from. */
export interface ApiReference {
  /** `MyTPE Pay API v2` */
  readonly title: string;
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  readonly notes: Readonly<
    Record<
      string,
      {
        readonly summary: string;
        readonly fields?: readonly FieldDescription[];
        readonly sample?: string;
      }
    >
  >;
  /** The answers that the documents show, by file name without its ending. */
  readonly samples: Readonly<Record<string, string>>;
  readonly conventions: Html;
  /** Samples of errors, with what each is called. */
  readonly errors: readonly (readonly [sample: string, title: string])[];
  /** The reference of the other API. */
  readonly other: { readonly path: string; readonly title: string };
}

/** Files that were read as text, by name without its ending. */
export function byName(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
      text,
    ]),
  );
}

/** The query of a row, told by its schema. */
function queryFields(endpoint: Endpoint): FieldDescription[] {
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

function fieldTable(caption: string, fields: readonly FieldDescription[]): Html | '' {
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

function sampleBlock(text: string | undefined, title: string): Html | '' {
  if (text === undefined) return '';
  return html`<details>
    <summary>${title}</summary>
    <pre tabindex="0"><code>${text.trim()}</code></pre>
  </details>`;
}

function bodyCaption(endpoint: Endpoint): string {
  return endpoint.encoding === 'json' ? 'Body (JSON)' : 'Body (multipart, urlencoded or JSON)';
}

function endpointSection(
  { notes, samples }: ApiReference,
  id: string,
  endpoint: Endpoint,
  base: string,
): Html {
  const note = notes[id] ?? { summary: id };
  return html`<section id="${id}">
    <h3>${note.summary}</h3>
    <p class="call">
      <span class="method">${endpoint.method}</span> <code>${base}${endpoint.path}</code>
    </p>
    <p class="facts">${endpoint.auth === 'keys' ? 'Needs both keys.' : 'Open to everybody.'}</p>
    ${fieldTable('Query', queryFields(endpoint))}
    ${fieldTable(bodyCaption(endpoint), note.fields ?? [])}
    ${note.sample === undefined ? '' : sampleBlock(samples[note.sample], 'Answer')}
  </section>`;
}

/**
 * The reference page of an API, made from its endpoint table.
 * @param base what stands before each path
 */
export async function renderDocsPage(reference: ApiReference, base: string): Promise<string> {
  const { title, endpoints, samples, other } = reference;
  const rows = Object.entries(endpoints);
  const contents = rows.map(
    ([id, { method, path }]) =>
      html`<li>
        <a href="#${id}"><span class="method">${method}</span> <span class="path">${path}</span></a>
      </li>`,
  );
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>Base address: <code>${base}</code></p>
          <p>See also: <a href="${other.path}">${other.title}</a></p>
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
              ${reference.conventions}
            </ul>
            <h3>Errors</h3>
            ${reference.errors.map(([name, caption]) => sampleBlock(samples[name], caption))}
          </section>
          <h2>Endpoints</h2>
          ${rows.map(([id, endpoint]) => endpointSection(reference, id, endpoint, base))}
        </main>
      </body>
    </html>`;
  return String(page);
}
