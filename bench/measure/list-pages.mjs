/** @type {import('./measure-page.mjs').ListPage} */
export const BARE_LIST = {
  name: 'bare',
  path: (instanceId) => `/bare/${instanceId}`,
  selectors: { row: '[data-row]', count: 'output' },
  whole: (total) => ({ selector: `output[data-loaded="${total}"]`, text: '' }),
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
  // "As of" stands under the title once every page has been read.
  whole: () => ({ selector: 'main header', text: 'à jour à' }),
  search: (page) => page.getByRole('searchbox'),
  sorter: async (page) => {
    const button = page.getByRole('columnheader').getByRole('button', { name: 'Montant' });
    return () => button.click();
  },
  sortEvent: 'click',
};
