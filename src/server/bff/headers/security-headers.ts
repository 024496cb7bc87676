/** Features of a browser that the dashboard uses itself; all others are off, for it and for whatever it might embed. Sharing is not named: not every browser knows the word, and the own page may share anyway. */
const PERMISSIONS = [
  'clipboard-write=(self)',
  'fullscreen=(self)',
  'screen-wake-lock=(self)',
  'accelerometer=()',
  'autoplay=()',
  'camera=()',
  'clipboard-read=()',
  'display-capture=()',
  'encrypted-media=()',
  'geolocation=()',
  'gyroscope=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'serial=()',
  'usb=()',
  'xr-spatial-tracking=()',
].join(', ');

const EVERYWHERE: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  // Same-origin: our own requests tell where they come from, and nobody else learns of a link's page.
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', PERMISSIONS],
];

/** Nothing in an answer of data is ever run, shown or framed. */
const DATA_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The policy of the dashboard's pages.
 * @param imageOrigins where logos come from, besides the own origin
 */
function pagePolicy(imageOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ['img-src', "'self'", 'data:', 'blob:', ...imageOrigins].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types service-worker',
  ].join('; ');
}

/**
 * The headers of an answer that keep a browser from being used against its owner.
 * @param kind `page`: a file of the dashboard; `data`: everything else
 */
export function securityHeaders(
  kind: 'page' | 'data',
  isHttps: boolean,
  imageOrigins: readonly string[],
): [name: string, value: string][] {
  const headers: [string, string][] = EVERYWHERE.map(([name, value]) => [name, value]);
  headers.push([
    'Content-Security-Policy',
    kind === 'page' ? pagePolicy(imageOrigins) : DATA_POLICY,
  ]);
  if (isHttps) {
    headers.push(['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']);
  }
  return headers;
}
