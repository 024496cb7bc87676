import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailLink, messengerLink, smsLink, telegramLink, whatsAppLink } from './message-links.ts';

const url = 'https://pay.mytpe.app/collier-argent?a=1&b=%20#x';
const message = `السلام عليكم،
100 % & plus # « Collier » + 1

${url}

Bijoux Leïla`;

/** What the app on the other side reads: a query decoded once, `+` being a plus there. */
const query = (link: string, key: string) => {
  const part = new RegExp(`[?&]${key}=([^&#]*)`).exec(link)?.[1];
  return part === undefined ? null : decodeURIComponent(part);
};

describe('links that carry a message', () => {
  it('hand over every character, line breaks, Arabic, &, # and % included', () => {
    expect(query(whatsAppLink(message, '213555123456'), 'text')).toBe(message);
    expect(query(smsLink(message, '213555123456'), 'body')).toBe(message);
    expect(query(emailLink('Rappel & co', message), 'body')).toBe(message.replaceAll('\n', '\r\n'));
    expect(query(emailLink('Rappel & co', message), 'subject')).toBe('Rappel & co');
  });

  it('name the receiver, or leave the choice to the app', () => {
    expect(whatsAppLink('a', '213555123456')).toBe('https://wa.me/213555123456?text=a');
    expect(whatsAppLink('a', null)).toBe('https://wa.me/?text=a');
    expect(smsLink('a', '213555123456')).toBe('sms:+213555123456?&body=a');
    expect(smsLink('a', null)).toBe('sms:?&body=a');
  });

  it('give Telegram address and text apart, since it puts them together itself', () => {
    const link = telegramLink(message, url);
    expect(query(link, 'url')).toBe(url);
    expect(query(link, 'text')).toBe(
      'السلام عليكم،\n100 % & plus # « Collier » + 1\n\nBijoux Leïla',
    );
  });

  it('give Messenger the address in its app, and nothing but its page on a computer', () => {
    expect(query(messengerLink(url, true), 'link')).toBe(url);
    expect(messengerLink(url, false)).toBe('https://www.messenger.com/new');
  });

  it('hold no character that would end or split a query, whatever the message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const link of [whatsAppLink(text, null), smsLink(text, null), emailLink('', text)]) {
          expect(link).toMatch(/^(?:https:\/\/wa\.me\/|sms:|mailto:)\?[\w&=%.!~*'()-]*$/);
        }
        expect(query(whatsAppLink(text, null), 'text')).toBe(text);
      }),
    );
  });

  it('survive half a surrogate pair', () => {
    expect(query(whatsAppLink('a\ud800b\udc00', null), 'text')).toBe('a\ufffdb\ufffd');
  });
});
