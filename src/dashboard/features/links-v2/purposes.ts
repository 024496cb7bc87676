/** How the create page asks for type and mode. */
export const PURPOSES = ['product', 'invoice', 'stock', 'free'] as const;
export type Purpose = (typeof PURPOSES)[number];
