import type { shareMessage as source } from '../fr/share-message.ts';
import type { Translation } from '../../translation.ts';

export const shareMessage = {
  template: {
    new: `Hello,
Here is the link to pay for “{title}” with a CIB or Edahabia card.
Amount: {amount}
{left}
{closes}

{url}

{merchant}`,
    reminder: `Hello,
A small reminder: “{title}” has not been paid yet.
Amount: {amount}
{closes}
You can pay online with a CIB or Edahabia card:

{url}

If you have already paid, please ignore this message. Thank you!
{merchant}`,
    restocked: `Good news: “{title}” is available again.
Price: {amount}
{left}
{closes}
To get yours, pay online with a CIB or Edahabia card:

{url}

{merchant}`,
    fewLeft: `Last chance for “{title}”.
{left}
Price: {amount}
{closes}
To reserve, pay online with a CIB or Edahabia card:

{url}

{merchant}`,
  },
  subject: {
    new: 'Payment link: {title}',
    reminder: 'Payment reminder: {title}',
    restocked: 'Available again: {title}',
    fewLeft: 'Almost sold out: {title}',
  },
  amountFree: 'as you choose',
  left: '{count, plural, one {# left.} other {# left.}}',
  onlyLeft: '{count, plural, one {Only # left.} other {Only # left.}}',
  closes: 'The link is open until {when}.',
} satisfies Translation<typeof source>;
