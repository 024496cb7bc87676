import { describe, expect, it } from 'vitest';
import { v2EndpointNotes } from '../../contract/v2/endpoint-notes.ts';
import { v2Endpoints, type V2EndpointId } from '../../contract/v2/endpoints.ts';
import { createDocsApp } from './docs-app.ts';

const app = createDocsApp('https://pay.example.dz/api/v2/mytpe-pay');
const page = await (await app.request('/')).text();

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

  it('has the words that a query takes', () => {
    expect(page).toContain('last_7_days | last_30_days | last_90_days');
  });

  it('needs neither script nor inline style', async () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    const { headers } = await app.request('/');
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'; style-src 'self'",
    );
    const style = await app.request('/style.css');
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await style.text()).toContain('color-scheme');
  });
});
