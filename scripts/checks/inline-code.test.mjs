import { expect, it } from 'vitest';
import { inlineCodeIn } from './inline-code.mjs';

it.each([
  '<script>boot()</script>',
  '<script type="module">boot()</script>',
  '<style>a { color: red }</style>',
  '<div style="color: red"></div>',
  '<body onload="boot()"></body>',
])('refuses %s', (html) => {
  expect(inlineCodeIn(`<!doctype html><html>${html}</html>`)).toHaveLength(1);
});

it.each([
  '<script type="module" src="/a.js"></script>',
  '<link rel="stylesheet" href="/a.css">',
  '<p data-style="x" class="on-line">style=none</p>',
])('allows %s', (html) => {
  expect(inlineCodeIn(html)).toEqual([]);
});
