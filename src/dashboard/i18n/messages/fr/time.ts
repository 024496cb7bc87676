export const time = {
  justNow: 'à l’instant',
  asOf: 'à jour à {time}',
} as const;
