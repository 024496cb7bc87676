import type { counter as source } from '../fr/counter.ts';
import type { Translation } from '../../translation.ts';

export const counter = {
  open: 'Counter mode',
  title: 'Counter: {title}',
  scan: 'Scan to pay',
  qrLabel: 'QR code of the payment address of {title}',
  payerChooses: 'You choose the amount',
  left: '{count, plural, =0 {Nothing left in stock} one {# left} other {# left}}',
  received: 'Paid, thank you!',
  receivedAmount: '{amount} received',
  count: '{count, plural, =0 {No payment} one {# payment} other {# payments}} since opening',
  soldOut: 'Sold out',
  paid: 'Already paid',
  paused: 'Paused',
  expired: 'Expired',
  closed: 'Unavailable',
  noAddress: 'This link has no address.',
  close: 'Leave',
  fullScreen: 'Full screen',
  soundOn: 'Turn the sound off',
  soundOff: 'Turn the sound on',
  mayFallAsleep: 'This device may turn its screen off: set it to stay on.',
  lost: 'Connection lost: a payment will appear only once it is back.',
} satisfies Translation<typeof source>;
