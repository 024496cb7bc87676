/** The hosted page's style sheet: logical properties only, since the page is also read from the right. */
export const HOSTED_PAGE_STYLE = `:root {
  color-scheme: light;
  --ink: #14212b;
  --quiet: #52626f;
  --line: #c9d2d9;
  --paper: #ffffff;
  --ground: #eef2f4;
  --accent: #00594f;
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
main {
  max-inline-size: 30rem;
  margin-inline: auto;
  padding: 1.5rem 1rem 3rem;
}
h1 {
  margin: 0 0 0.25rem;
  font-size: 1.5rem;
}
.simulator {
  margin: 0 0 1.25rem;
  color: var(--warning);
  font-weight: 600;
}
dl {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 0.25rem 1rem;
  margin: 0 0 1.25rem;
  padding: 1rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--paper);
}
dt {
  color: var(--quiet);
}
dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.amount {
  font-size: 1.25rem;
  font-weight: 700;
}
fieldset {
  margin: 0 0 1rem;
  padding: 0.5rem 1rem 1rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--paper);
}
legend {
  padding-inline: 0.25rem;
  font-weight: 600;
}
.card {
  display: grid;
  grid-template-columns: 1.5rem 1fr auto;
  align-items: center;
  min-block-size: 2.75rem;
  border-block-end: 1px solid var(--ground);
  cursor: pointer;
}
.card input {
  inline-size: 1.125rem;
  block-size: 1.125rem;
  margin: 0;
  accent-color: var(--accent);
}
.number {
  direction: ltr;
  color: var(--quiet);
  font-variant-numeric: tabular-nums;
  font-size: 0.875rem;
}
.actions {
  display: flex;
  gap: 0.75rem;
}
button,
.back {
  flex: 1;
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
  color: var(--warning);
  font-weight: 600;
}
.until {
  color: var(--quiet);
}
`;
