import { describe, expect, it } from 'vitest';
import { clientAddress, countedAddress, createProxyTest, maskedAddress } from './client-address.ts';

const isTrusted = createProxyTest(['10.0.0.0/8', '192.0.2.1', 'fd00::/8']);

describe('clientAddress', () => {
  it.each([
    ['a stranger’s word on others', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['a proxy’s word', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['a mapped proxy’s word', '::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['what a client made up before the proxy', '10.1.2.3', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    ['two proxies', '10.1.2.3', '198.51.100.1, 192.0.2.1', '198.51.100.1'],
    ['a proxy within the proxies', 'fd00::1', '10.0.0.9', '10.0.0.9'],
    ['nonsense', '10.1.2.3', 'evil\n, unknown', '10.1.2.3'],
    ['nothing said', '10.1.2.3', undefined, '10.1.2.3'],
    ['nobody', undefined, '198.51.100.1', ''],
  ])('%s', (_name, peer, forwardedFor, expected) => {
    expect(clientAddress(peer, forwardedFor, isTrusted)).toBe(expected);
  });
});

describe('countedAddress', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:1::5', '2001:db8:0:1::/64'],
    ['2001:0db8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s', (address, expected) => {
    expect(countedAddress(address)).toBe(expected);
  });
});

describe('maskedAddress', () => {
  it.each([
    ['203.0.113.7', '203.0.113.0'],
    ['2001:db8:5:1::5', '2001:db8:5::/48'],
    ['{"forged":1}\n', 'unknown'],
  ])('%s', (address, expected) => {
    expect(maskedAddress(address)).toBe(expected);
  });
});
