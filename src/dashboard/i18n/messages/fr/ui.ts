export const ui = {
  close: 'Fermer',
  cancel: 'Annuler',
  retry: 'Réessayer',
  copy: 'Copier',
  copied: 'Copié',
  copyFailed: 'Impossible de copier : sélectionnez le texte et copiez-le vous-même.',
  more: 'Autres actions',
  optional: 'facultatif',
  notifications: 'Notifications',
  requestId: 'Référence de la demande',
  loading: 'Chargement…',
} as const;
