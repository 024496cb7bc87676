export type Metadata = Readonly<Record<string, string>>;

export const METADATA_MAX_KEYS = 50;
export const METADATA_KEY_MAX = 40;
export const METADATA_VALUE_MAX = 500;

/** Reads metadata of an answer: scalar values as text, anything nested as JSON text; PHP writes an empty object as `[]`. */
export function readMetadata(input: unknown): Metadata | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null;
  const metadata = Object.create(null) as Record<string, string>;
  for (const [key, value] of Object.entries(input)) {
    if (value === null || value === undefined) continue;
    metadata[key] = typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
  return metadata;
}
