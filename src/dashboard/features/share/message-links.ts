/** A browser's encoder throws at half a surrogate pair, which JSON may carry. */
function encode(text: string): string {
  return encodeURIComponent(
    text.replace(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    ),
  );
}

/**
 * Opens WhatsApp with a message. In: the message; to whom as `213555123456`, or null to choose there.
 */
export function whatsAppLink(message: string, international: string | null): string {
  return `https://wa.me/${international ?? ''}?text=${encode(message)}`;
}

/** Telegram puts the address above the text by itself, so the text goes without it. */
export function telegramLink(message: string, url: string): string {
  return `https://t.me/share/url?url=${encode(url)}&text=${encode(withoutAddress(message, url))}`;
}

/** `?&` is what both Android, which wants `?body`, and iOS, which wants `&body`, understand. */
export function smsLink(message: string, international: string | null): string {
  return `sms:${international === null ? '' : `+${international}`}?&body=${encode(message)}`;
}

/** RFC 6068: lines end with CR LF. The receiver is chosen in the mail program. */
export function emailLink(subject: string, message: string): string {
  return `mailto:?subject=${encode(subject)}&body=${encode(message.replaceAll('\n', '\r\n'))}`;
}

/**
 * Messenger takes an address from a link, never a text, and on a computer not even that: whoever
 * offers it copies the message first. In: whether the app is likely there (a phone).
 */
export function messengerLink(url: string, isPhone: boolean): string {
  return isPhone ? `fb-messenger://share?link=${encode(url)}` : 'https://www.messenger.com/new';
}

/** The message without the line that is the address, and the gap that it leaves. */
function withoutAddress(message: string, url: string): string {
  const lines = message.split('\n').filter((line) => line !== url);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
