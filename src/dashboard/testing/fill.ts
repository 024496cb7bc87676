import type { UserEvent } from '@testing-library/user-event';

/** Puts a text into a field in place of what stands there, at once: typing letter by letter takes a test seconds. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  if (text !== '') await user.paste(text);
}
