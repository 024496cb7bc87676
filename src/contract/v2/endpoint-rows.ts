import type { EndpointRow } from '../core/endpoint.ts';

/**
 * How every call of the v2 API is made, below `/api/v2/mytpe-pay`. What is read of the answers stands in `endpoints.ts`: it
 * weighs more than the first rows on screen may wait for.
 */
export const v2EndpointRows = {
  'instances.list': { method: 'GET', path: '/', auth: 'keys', encoding: 'none' },
  'instances.active': { method: 'GET', path: '/active', auth: 'keys', encoding: 'none' },
  'instances.update': { method: 'POST', path: '/update', auth: 'keys', encoding: 'form' },
  'events.stream': { method: 'GET', path: '/events', auth: 'keys', encoding: 'none' },
  'stats.read': { method: 'GET', path: '/stats', auth: 'keys', encoding: 'none' },
  'transactions.recent': {
    method: 'GET',
    path: '/transaction/recent',
    auth: 'keys',
    encoding: 'none',
  },
  'links.create': { method: 'POST', path: '/links/store', auth: 'keys', encoding: 'form' },
  'links.public': { method: 'GET', path: '/links/public/{slug}', auth: 'none', encoding: 'none' },
  'links.pay': { method: 'POST', path: '/links/{slug}/pay', auth: 'none', encoding: 'form' },
  'transactions.check': {
    method: 'POST',
    path: '/links/transaction/check',
    auth: 'none',
    encoding: 'form',
  },
  'receipts.download': {
    method: 'POST',
    path: '/receipt/download',
    auth: 'none',
    encoding: 'form',
  },
  'links.update': { method: 'POST', path: '/links/update/{id}', auth: 'keys', encoding: 'form' },
  'links.read': { method: 'GET', path: '/links/{id}', auth: 'keys', encoding: 'none' },
  'links.delete': { method: 'DELETE', path: '/links/{id}', auth: 'keys', encoding: 'none' },
  'links.toggle': {
    method: 'PATCH',
    path: '/links/{id}/toggle-status',
    auth: 'keys',
    encoding: 'none',
  },
  'links.transactions': {
    method: 'GET',
    path: '/links/{id}/transactions',
    auth: 'keys',
    encoding: 'none',
  },
  'links.statistics': {
    method: 'GET',
    path: '/links/{id}/statistics',
    auth: 'keys',
    encoding: 'none',
  },
  'links.export': {
    method: 'GET',
    path: '/links/{id}/export-transactions',
    auth: 'keys',
    encoding: 'none',
  },
  'links.list': { method: 'GET', path: '/{id}/links', auth: 'keys', encoding: 'none' },
  'webhook.read': { method: 'GET', path: '/{instanceId}/webhook', auth: 'keys', encoding: 'none' },
  'webhook.update': {
    method: 'PUT',
    path: '/{instanceId}/webhook',
    auth: 'keys',
    encoding: 'json',
  },
  'webhook.regenerateSecret': {
    method: 'POST',
    path: '/{instanceId}/webhook/regenerate-secret',
    auth: 'keys',
    encoding: 'none',
  },
  'webhook.deliveries': {
    method: 'GET',
    path: '/{instanceId}/webhook/deliveries',
    auth: 'keys',
    encoding: 'none',
  },
  'webhook.redeliver': {
    method: 'POST',
    path: '/{instanceId}/webhook/deliveries/{deliveryId}/redeliver',
    auth: 'keys',
    encoding: 'none',
  },
  'instances.delete': { method: 'DELETE', path: '/{id}', auth: 'keys', encoding: 'none' },
} as const satisfies Record<string, EndpointRow>;
