import { describe, expect, it } from 'vitest';
import { v2Endpoints } from '../v2/endpoints.ts';
import { fillPath, matchEndpoint, matchPath } from './endpoint.ts';

describe('paths of endpoints', () => {
  it('encode arbitrary ids, and give them back', () => {
    for (const id of ['a/b', 'a b', '../x', '%2e', 'é', 'a?b#c', '{id}']) {
      const path = fillPath('/links/{id}', { id });
      expect(path.split('/')).toHaveLength(3);
      expect(matchPath('/links/{id}', path)).toEqual({ id });
    }
  });

  it.each(['/links/..', '/links/%2e%2e', '/links/.', '/links/%', '/links', '/links/a/b', '/x/a'])(
    'do not match %s',
    (path) => {
      expect(matchPath('/links/{id}', path)).toBeNull();
    },
  );

  it('want a value for each place', () => {
    expect(() => fillPath('/links/{id}', {})).toThrow('{id}');
    expect(() => fillPath('/links/{id}', { id: '' })).toThrow('{id}');
  });
});

describe('the v2 table', () => {
  it.each([
    ['GET', '/', 'instances.list'],
    ['GET', '/active', 'instances.active'],
    ['POST', '/update', 'instances.update'],
    ['GET', '/stats', 'stats.read'],
    ['GET', '/transaction/recent', 'transactions.recent'],
    ['POST', '/links/store', 'links.create'],
    ['POST', '/links/update/x', 'links.update'],
    ['GET', '/links/x', 'links.read'],
    ['DELETE', '/links/x', 'links.delete'],
    ['PATCH', '/links/x/toggle-status', 'links.toggle'],
    ['GET', '/links/public/x', 'links.public'],
    ['POST', '/links/x/pay', 'links.pay'],
    ['POST', '/links/transaction/check', 'transactions.check'],
    ['GET', '/00ded387/links', 'links.list'],
    ['GET', '/x/webhook', 'webhook.read'],
    ['DELETE', '/x', 'instances.delete'],
  ])('%s %s is %s', (method, path, id) => {
    expect(matchEndpoint(v2Endpoints, method, path)?.id).toBe(id);
  });

  it.each([
    ['GET', '/x'],
    ['POST', '/'],
    ['PUT', '/links/x'],
    ['GET', '/links/update/x/y'],
    ['TRACE', '/'],
  ])('has no row for %s %s', (method, path) => {
    expect(matchEndpoint(v2Endpoints, method, path)).toBeNull();
  });
});
