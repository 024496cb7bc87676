export const linkPage = {
  wholeTitle: 'Voir tout le titre',
  shortTitle: 'Réduire le titre',
  shareTitle: 'Partager',
  edit: 'Modifier',
  pause: 'Mettre en pause',
  resume: 'Réactiver',
  newFromThis: 'Créer un lien à partir de celui-ci',

  collected: 'Encaissé',
  sold: 'Vendus',
  soldOf: '{sold} sur {total}',
  paid: 'Paiements',
  price: 'Prix',
  priceFree: 'libre',
  left: 'Restants',
  closes: 'Se ferme',

  facts: 'Le lien',
  details: 'Description',
  mode: 'Mode',
  created: 'Créé le',
  updated: 'Modifié le',
  lastActivity: 'Dernière activité',
  closing: 'Fermeture sans paiement',
  closingOwn: 'Après {delay}',
  closingInstance: 'Après {delay}, comme l’instance',
  closingNever: 'Jamais',

  references: 'Références bancaires',
  printed: '<code>{udf}</code> · imprimée sur le reçu de la banque',
  notPrinted: '<code>{udf}</code> · transmise sans être imprimée',
  noReferences: 'Aucune : la banque imprime un numéro de commande qu’elle génère.',

  settings: 'Comportement',
  retryOn: 'Après un échec, le client peut réessayer.',
  retryOff: 'Après un échec, le client ne voit que « Accueil ».',
  anonymousOn: 'Le client peut payer sans donner son nom.',
  anonymousOff: 'Le client donne son nom, son e-mail et son téléphone.',

  metadata: 'Informations internes',
  noMetadata: 'Aucune',

  stock: 'Stock',
  stockLeft:
    '{left, plural, =0 {Tout est vendu.} one {Il en reste # sur {total}.} other {Il en reste # sur {total}.}}',
  stockSold: '{sold, plural, =0 {Rien n’est encore vendu.} one {# vendu.} other {# vendus.}}',
  addStock: 'Ajouter du stock',
  reopens: 'Ajoutez-en : le lien rouvre à la même adresse.',
  stockRemaining: '{left, plural, one {restant} other {restants}}',
  finalTitle: 'Ce lien est clos',
  finalExpired:
    'Un lien expiré ne se rouvre pas. Un nouveau lien peut reprendre tout ce qu’il contient.',
} as const;
