import { describe, expect, it } from 'vitest';
import { extEndpointNotes } from '../../contract/ext/endpoint-notes.ts';
import { extEndpoints, type ExtEndpointId } from '../../contract/ext/endpoints.ts';
import { v2EndpointNotes } from '../../contract/v2/endpoint-notes.ts';
import { v2Endpoints, type V2EndpointId } from '../../contract/v2/endpoints.ts';
import { createDocsApp } from './docs-app.ts';

const app = createDocsApp({
  v2: 'https://pay.example.dz/api/v2/mytpe-pay',
  ext: 'https://pay.example.dz/api/ext',
});
const page = await (await app.request('/')).text();
const extPage = await (await app.request('/ext')).text();

describe('the reference page', () => {
  it.each(Object.keys(v2Endpoints) as V2EndpointId[])('tells of %s', (id) => {
    const section = page.split(`<section id="${id}">`)[1]?.split('</section>')[0] ?? '';
    expect(section).toContain(`https://pay.example.dz/api/v2/mytpe-pay${v2Endpoints[id].path}`);
    expect(section).toContain(v2EndpointNotes[id].summary);
  });

  it('has the fields and the documented answer of a row', () => {
    const section = page.split('<section id="links.create">')[1]?.split('</section>')[0] ?? '';
    expect(section).toContain('<code>udfs[udf1…udf5][value]</code>');
    expect(section).toContain('&quot;payment_link&quot;');
  });

  it.each(Object.keys(extEndpoints) as ExtEndpointId[])('tells of %s of the new platform', (id) => {
    const section = extPage.split(`<section id="${id}">`)[1]?.split('</section>')[0] ?? '';
    expect(section).toContain(`https://pay.example.dz/api/ext${extEndpoints[id].path}<`);
    expect(section).toContain(extEndpointNotes[id].summary);
  });

  it('has the documented answers of the new platform', () => {
    expect(extPage).toContain('ord-10428-x9f2');
    expect(extPage).toContain('Invalid API credentials.');
    expect(extPage).toContain('created_at | title | amount | paid_count | total_collected');
  });

  it('has the words that a query takes', () => {
    expect(page).toContain('last_7_days | last_30_days | last_90_days');
  });

  it('needs neither script nor inline style', async () => {
    for (const text of [page, extPage])
      expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    const { headers } = await app.request('/');
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'; style-src 'self'",
    );
    const style = await app.request('/style.css');
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await style.text()).toContain('color-scheme');
  });
});
