/** Longest side of a picture that was made lighter, pixels: twice what the API keeps of it. */
const LONGEST_SIDE = 1_024;
const QUALITY = 0.86;

/**
 * Makes a heavy photograph light enough for a logo. In: any picture that the browser can read.
 * Out: a JPEG (a PNG of a PNG, whose transparency would be lost), or null when it cannot be read.
 */
export async function shrinkPicture(file: File): Promise<File | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return null;
  }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, QUALITY);
  });
  return blob && new File([blob], file.name, { type });
}
