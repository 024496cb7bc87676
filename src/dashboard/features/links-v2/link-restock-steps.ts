/** How many are added with one press. */
export const RESTOCK_STEPS = [1, 5, 10] as const;
