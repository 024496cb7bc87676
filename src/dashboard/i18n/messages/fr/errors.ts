export const errors = {
  badRequest: {
    title: 'La demande n’a pas été comprise',
    text: 'Rechargez la page, puis réessayez.',
  },
  signedOut: {
    title: 'Vous n’êtes plus connecté',
    text: 'Reconnectez-vous : ce que vous avez saisi est conservé.',
  },
  forbidden: {
    title: 'Cette action n’est pas possible',
    text: 'L’état actuel ne la permet pas.',
  },
  notFound: {
    title: 'Introuvable',
    text: 'L’élément n’existe pas, a été supprimé, ou appartient à un autre compte.',
  },
  conflict: {
    title: 'Impossible pour l’instant',
    text: 'Quelque chose a changé entre-temps. Rechargez la page et regardez l’état actuel.',
  },
  changedMeanwhile: {
    title: 'Le lien a changé entre-temps',
    text: 'Quelqu’un d’autre l’a modifié. Rien n’a été écrasé.',
  },
  tooLarge: {
    title: 'C’est trop lourd',
    text: 'Réduisez l’image ou les textes, puis réessayez.',
  },
  invalid: {
    title: 'Certaines informations ne conviennent pas',
    text: 'Corrigez les champs signalés, puis réessayez.',
  },
  rateLimited: {
    title: 'Trop de demandes à la fois',
    text: 'Patientez un instant, puis réessayez.',
    textWait:
      '{seconds, plural, one {Réessayez dans # seconde.} other {Réessayez dans # secondes.}}',
  },
  unavailable: {
    title: 'MyTPE Pay ne répond pas',
    text: 'Le service de paiement est momentanément indisponible. Réessayez dans un instant.',
  },
  timedOut: {
    title: 'La réponse tarde trop',
    text: 'Le service de paiement n’a pas répondu à temps. Vérifiez l’état actuel avant de recommencer.',
  },
  serverFault: {
    title: 'Une erreur s’est produite chez nous',
    text: 'Elle a été enregistrée. Réessayez dans un instant.',
  },
  unreadable: {
    title: 'La réponse est illisible',
    text: 'Le service a répondu autre chose que prévu. Réessayez dans un instant.',
  },
  offline: {
    title: 'Pas de connexion',
    text: 'Aucune réponse n’est arrivée. Vérifiez votre connexion, puis réessayez.',
  },
  unknown: {
    title: 'Quelque chose n’a pas fonctionné',
    text: 'Réessayez. Si cela continue, rechargez la page.',
  },
  /** The API's own sentence, in its own language. */
  apiSays: 'Réponse du service : « {message} »',
} as const;
