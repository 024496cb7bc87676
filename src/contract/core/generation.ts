/** The vendor's APIs, by the names of their rooms; v2 is asked first, its keys name the merchant. */
export const GENERATIONS = ['v2', 'ext'] as const;
export type Generation = (typeof GENERATIONS)[number];

export function isGeneration(text: unknown): text is Generation {
  return (GENERATIONS as readonly unknown[]).includes(text);
}
