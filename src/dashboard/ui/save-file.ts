/** Hands a file to the browser, which asks or puts it where downloads go. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The download has begun by then; the bytes are let go of a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
