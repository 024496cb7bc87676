export const offline = {
  knownLink:
    'La page complète n’est pas disponible : vous pouvez montrer le code QR et copier ou partager le lien.',
  asOf: 'À jour à {moment}.',
  newVersion: 'Une nouvelle version du tableau de bord est prête.',
  takeOver: 'Recharger',
} as const;
