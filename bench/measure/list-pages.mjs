/** @type {import('./measure-page.mjs').ListPage} */
export const BARE_LIST = {
  name: 'bare',
  path: (instanceId) => `/bare/${instanceId}`,
  selectors: { row: '[data-row]', count: 'output' },
  allLoaded: async (page, total) => {
    await page.locator(`output[data-loaded="${total}"]`).waitFor({ timeout: 300_000 });
  },
  search: (page) => page.getByRole('searchbox'),
  sorter: async (page) => {
    const button = page.getByRole('button', { name: 'Amount' });
    return () => button.click();
  },
  sortEvent: 'click',
};

/**
 * The dashboard's list, in French.
 * @type {import('./measure-page.mjs').ListPage}
 */
export const DASHBOARD_LIST = {
  name: 'dashboard',
  path: (instanceId) => `/${instanceId}/links`,
  selectors: { row: '[data-row-index]', count: 'p[role="status"]' },
  // "As of" stands there once every page has been read.
  allLoaded: async (page) => {
    await page.getByText(/à jour à \d/).waitFor({ timeout: 300_000 });
  },
  search: (page) => page.getByRole('searchbox'),
  sorter: async (page) => {
    const button = page.getByRole('columnheader').getByRole('button', { name: 'Montant' });
    return () => button.click();
  },
  sortEvent: 'click',
};
