export const offline = {
  knownLink:
    'La page complète n’est pas disponible : vous pouvez montrer le code QR et copier ou partager le lien.',
  asOf: 'À jour à {moment}.',
  newVersion: 'Une nouvelle version du tableau de bord est prête.',
  takeOver: 'Recharger',
  partMissing: 'Cette partie demande une connexion : elle n’est pas encore sur cet appareil.',
  outdated: 'Une nouvelle version du tableau de bord est disponible, ou la connexion a été coupée.',
  reload: 'Recharger la page',
} as const;
