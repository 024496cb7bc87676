export const runs = {
  progress: 'Avancement',
  quiet:
    '{seconds, plural, one {Le service demande une pause : reprise dans # seconde.} other {Le service demande une pause : reprise dans # secondes.}}',
  stop: {
    paused: 'En pause. Ce qui est fait le reste.',
    offline: 'La connexion est coupée. Ce qui est fait le reste ; rien ne repart tout seul.',
    signedOut: 'La session a pris fin. Reconnectez-vous, puis continuez.',
    refused: 'Cette instance ne prend pas de nouveaux liens pour l’instant.',
    failed: 'Une erreur inattendue a tout arrêté. Ce qui est fait le reste.',
  },
  pause: 'Mettre en pause',
  goOn: 'Continuer',
  giveUp: 'Abandonner le reste',
} as const;
