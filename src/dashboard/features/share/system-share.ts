/**
 * Hands a message to the device's own share sheet. The address goes inside of the text, on its line: handed over
 * apart, apps put it where they like, or twice. Out: false when the sheet could not be opened; closing it without
 * sending anything is no failure.
 */
export async function shareBySystem(title: string, text: string): Promise<boolean> {
  try {
    await navigator.share({ title, text });
    return true;
  } catch (failure) {
    return failure instanceof DOMException && failure.name === 'AbortError';
  }
}
