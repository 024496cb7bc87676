import { BlockList, isIP } from 'node:net';

/** `::ffff:203.0.113.7` → `203.0.113.7`; without the zone of a link-local address. */
function plain(address: string): string {
  const [bare = ''] = address.trim().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare);
  return mapped?.[1] ?? bare;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** A test for the addresses and networks (`10.0.0.0/8`) whose word on others is believed. */
export function createProxyTest(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address));
}

/** No proxy chain is longer; somebody who writes more is making work. */
const MAX_HOPS = 20;

/**
 * Who a request comes from: the peer, or, as long as that is a proxy that we trust, whoever it names last in `X-Forwarded-For`.
 * What anybody else writes into that header is not read.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  isTrusted: (address: string) => boolean,
): string {
  let address = plain(peer ?? '');
  const hops = (forwardedFor ?? '').split(',').slice(-MAX_HOPS);
  while (isTrusted(address)) {
    const next = plain(hops.pop() ?? '');
    if (isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** The first four groups of an IPv6 address, without leading zeros: the network that one customer is given. */
function ipv6Network(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const start = head === '' ? [] : head.split(':');
  const missing =
    tail === undefined ? 0 : 8 - start.length - tail.split(':').filter(Boolean).length;
  const groups = [...start, ...Array<string>(Math.max(0, missing)).fill('0')];
  if (tail !== undefined) groups.push(...tail.split(':').filter(Boolean));
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** What is counted as one: an IPv4 address, or the /64 of an IPv6 one, whose owner has all of its addresses. */
export function countedAddress(address: string): string {
  return isIP(address) === 6 ? `${ipv6Network(address)}::/64` : address;
}

/** An address as the log has it: enough to see a pattern, not enough to find a person. */
export function maskedAddress(address: string): string {
  if (isIP(address) === 6) return `${ipv6Network(address).split(':').slice(0, 3).join(':')}::/48`;
  if (isIP(address) === 4) return address.replace(/\.\d+$/, '.0');
  return 'unknown';
}
