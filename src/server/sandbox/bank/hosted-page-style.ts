/** The hosted page's style sheet: logical properties only, since the page is also read from the right. */
export const HOSTED_PAGE_STYLE = `:root {
  color-scheme: light;
  --ink: #14212b;
  --quiet: #52626f;
  --line: #c9d2d9;
  --paper: #ffffff;
  --ground: #eef2f4;
  --accent: #00594f;
  --chosen: #e6f2f0;
  --warning: #9a3412;
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  min-block-size: 100dvh;
  background: var(--ground);
  color: var(--ink);
  font-family: system-ui, 'Segoe UI', 'Noto Sans Arabic', sans-serif;
  font-size: 1rem;
  line-height: 1.5;
}
header {
  background: var(--accent);
  color: #ffffff;
}
header p {
  max-inline-size: 32rem;
  margin: 0 auto;
  padding-inline: 1rem;
}
.bank {
  padding-block-start: 0.75rem;
  font-size: 1.125rem;
  font-weight: 700;
}
.simulator {
  padding-block-end: 0.75rem;
  font-size: 0.875rem;
}
main {
  max-inline-size: 32rem;
  margin-inline: auto;
  padding: 1.5rem 1rem 3rem;
}
h1 {
  margin: 0 0 1rem;
  font-size: 1.375rem;
  line-height: 1.25;
}
dl,
fieldset {
  margin: 0 0 1rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--paper);
}
dl {
  padding-inline: 1rem;
}
dl > div {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: 0 1rem;
  padding-block: 0.625rem;
}
dl > div + div {
  border-block-start: 1px solid var(--ground);
}
dt {
  color: var(--quiet);
}
dd {
  margin: 0;
  min-inline-size: 0;
  overflow-wrap: anywhere;
}
.amount dd {
  font-size: 1.375rem;
  font-weight: 700;
  font-variant-numeric: tabular-nums;
}
fieldset {
  min-inline-size: 0;
  padding: 0;
  overflow: hidden;
}
legend {
  float: inline-start;
  inline-size: 100%;
  padding: 0.75rem 1rem;
  border-block-end: 1px solid var(--line);
  font-weight: 600;
}
.card {
  clear: both;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 0.75rem;
  min-block-size: 3rem;
  padding: 0.375rem 1rem;
  cursor: pointer;
}
.card + .card {
  border-block-start: 1px solid var(--ground);
}
.card:hover,
.card:has(:checked) {
  background: var(--chosen);
}
.card:has(:focus-visible) {
  outline: 3px solid var(--accent);
  outline-offset: -3px;
}
.card input {
  flex: none;
  inline-size: 1.25rem;
  block-size: 1.25rem;
  margin: 0;
  outline: none;
  accent-color: var(--accent);
}
.outcome {
  flex: 1 1 9rem;
}
.number {
  color: var(--quiet);
  font-size: 0.875rem;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}
.actions {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem;
}
button,
.back {
  flex: 1 1 10rem;
  min-block-size: 3rem;
  padding-inline: 1.25rem;
  border: 1px solid var(--accent);
  border-radius: 0.5rem;
  background: var(--accent);
  color: #ffffff;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
.back {
  display: inline-grid;
  place-items: center;
  text-decoration: none;
}
button.quiet {
  background: var(--paper);
  color: var(--accent);
}
:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
}
.problem {
  margin: 0 0 1rem;
  padding: 0.75rem 1rem;
  border: 1px solid currentColor;
  border-radius: 0.5rem;
  background: var(--paper);
  color: var(--warning);
  font-weight: 600;
}
.until {
  margin: 0 0 1rem;
  color: var(--quiet);
  font-size: 0.875rem;
}
`;
