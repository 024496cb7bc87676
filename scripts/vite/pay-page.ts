import type { Plugin } from 'vite';

/** Addresses of the customer's page; what payers come back to from the bank is the server's. */
const PAY_PAGE = /^\/pay(?:\/(?!return\/)[^?]*)?(?:\?|$)/;

/** In development: shows the customer's page at its addresses, as the built product does. */
export function payPage(): Plugin {
  return {
    name: 'pay-page',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (PAY_PAGE.test(request.url ?? '')) request.url = '/pay.html';
        next();
      });
    },
  };
}
