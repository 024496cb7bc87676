/** The file behind a `data:` address that `pickLogo` made, or null when it is none. */
export function fileOfDataUrl(url: string, name: string): File | null {
  const match = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/=]+)$/.exec(url);
  if (!match) return null;
  try {
    const binary = atob(match[2] ?? '');
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new File([bytes], name, { type: match[1] ?? '' });
  } catch {
    return null;
  }
}
