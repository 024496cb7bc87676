export const linkActions = {
  menu: 'Actions pour « {title} »',
  open: 'Ouvrir',
  copy: 'Copier le lien',
  share: 'Partager',
  edit: 'Modifier',
  restock: 'Ajouter du stock',
  pause: 'Mettre en pause',
  resume: 'Réactiver',
  duplicate: 'Créer un lien à partir de celui-ci',
  delete: 'Supprimer',
  paused: '« {title} » est en pause : les clients ne peuvent plus payer.',
  resumed: '« {title} » est de nouveau actif.',
  deleted: '« {title} » est supprimé.',
  deleteTitle: 'Supprimer « {title} » ?',
  deleteText:
    'Son adresse cessera de fonctionner partout où vous l’avez envoyée. C’est irréversible.',
  deleteRefused:
    'Un lien qui a déjà reçu une tentative de paiement, même refusée, ne peut plus être supprimé : il fait partie de votre comptabilité. Vous pouvez le mettre en pause.',
  failed: 'Rien n’a changé pour « {title} »',
} as const;
