/**
 * Where a page may read what a logo is made of. That of another origin may be shown, but neither fetched nor drawn into a file:
 * our own server hands it on to whoever is signed in.
 * @param address as the API gave it
 */
export function readableLogo(address: string): string {
  const isOwn = new URL(address, location.href).origin === location.origin;
  return isOwn ? address : `/bff/pictures?${new URLSearchParams({ address }).toString()}`;
}
