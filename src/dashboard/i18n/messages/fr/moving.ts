export const moving = {
  title: 'Passer à la nouvelle plateforme',
  menu: 'Passer à la nouvelle plateforme',
  lead: 'Vos liens ouverts y sont recréés en brouillons ; rien n’est publié sans votre accord.',
  notConnected: 'Connectez d’abord la nouvelle plateforme',
  notConnectedText: 'Ajoutez ses clés dans les réglages, puis revenez ici.',
  noTarget: 'Aucune instance n’est prête',
  noTargetText: 'Les instances de la nouvelle plateforme attendent encore leur validation.',
  toSettings: 'Ouvrir les réglages',

  readingLinks: 'Lecture des liens',
  readSoFar: '{count} liens lus sur {total}',
  which: 'Quels liens ?',
  allOpen:
    '{count, plural, =0 {Tous les liens ouverts} one {Le seul lien ouvert} other {Les # liens ouverts}}',
  someOnly: 'Choisir',
  overStay:
    '{count, plural, one {# lien est payé, épuisé ou expiré : il reste où il est.} other {# liens sont payés, épuisés ou expirés : ils restent où ils sont.}}',
  alreadyMoved:
    '{count, plural, one {# lien ouvert est déjà passé.} other {# liens ouverts sont déjà passés.}}',
  movedAlready: 'Déjà passé',
  seeNew: 'Voir le nouveau lien de « {title} »',
  atMost: '{max} liens au plus à la fois : les plus récents d’abord, les autres ensuite.',
  pickedCount:
    '{count, plural, =0 {aucun lien choisi} one {# lien choisi} other {# liens choisis}}',
  nonePicked: 'Choisissez au moins un lien.',
  see: 'Voir ce qui change ({count})',
  search: 'Titre ou adresse',
  freeAmount: 'Montant libre',
  noneFound: 'Aucun lien ouvert ne correspond.',
  moreFound: '{count, plural, one {… et # autre.} other {… et # autres.}}',

  target: 'Vers quelle instance ?',
  review: 'Ce que devient chaque lien',
  carried: 'Titre, description, prix, mode, logo et informations internes passent tels quels.',
  movableCount:
    '{count, plural, =0 {aucun lien à passer} one {# lien à passer} other {# liens à passer}}',
  stayCount: '{count, plural, one {# reste} other {# restent}}',
  unread:
    '{count, plural, one {# lien n’a pas pu être lu.} other {# liens n’ont pas pu être lus.}}',
  readAgain: 'Relire',
  asItIs: 'Tel quel, à une nouvelle adresse',
  concerns: '({count, plural, one {# lien} other {# liens}})',
  change: {
    address: 'L’adresse est donnée par la plateforme : les anciennes ne mènent pas aux nouvelles.',
    stock: 'Seul le stock restant passe.',
    restock: 'Un lien épuisé ne se rouvre pas : augmentez le nombre avant la fin.',
    references: 'Les références bancaires (UDF) n’existent pas là-bas : elles sont laissées.',
    settings:
      'Les options « réessayer » et « paiement anonyme » n’existent pas : le client donne toujours son nom.',
    inactivity: 'Le délai de fermeture n’existe pas : le lien ne se ferme pas de lui-même.',
    history: 'Les paiements déjà reçus restent avec l’ancien lien.',
    paused: 'Un lien en pause devient un brouillon et le reste.',
  },
  changeShort: {
    address: 'nouvelle adresse',
    stock: 'stock restant seulement',
    restock: 'sans réapprovisionnement après la fin',
    references: 'sans références bancaires',
    settings: 'sans options',
    inactivity: 'sans délai de fermeture',
    history: 'sans les paiements reçus',
    paused: 'reste un brouillon',
  },
  obstacle: {
    paid: 'Déjà payé : il n’y a plus rien à encaisser.',
    soldOut: 'Épuisé : il ne reste rien à vendre.',
    expired: 'Expiré : il ne se rouvre pas.',
    unknown: 'Dans un état que ce tableau de bord ne connaît pas.',
    noAmount: 'Son prix n’est pas lisible.',
  },
  chooseOthers: 'Choisir d’autres liens',
  nothingMovable: 'Aucun de ces liens ne peut passer.',
  makeDrafts: 'Créer les brouillons ({count})',
  draftsFirst: 'Les anciens liens ne changent pas encore.',

  draftedOf: 'Brouillons faits : {made} sur {total}',
  publishedOf: 'Liens publiés : {made} sur {total}',
  run: {
    looking: 'Lecture de la nouvelle plateforme, pour ne rien créer deux fois…',
    notKept:
      'Ce navigateur n’a pas de place pour retenir l’avancement. Si la page se ferme, recommencez avec les mêmes liens : rien ne sera créé deux fois.',
    over: 'Certains liens n’ont pas pu passer. Continuez pour réessayer.',
    reloaded: 'Ce passage n’était pas terminé. Continuez : rien ne sera créé deux fois.',
    save: 'Table des adresses (CSV)',
    another: 'Passer d’autres liens',
    seeLinks: 'Voir les nouveaux liens',
  },

  publishTitle: 'Publier les brouillons ?',
  publishText: 'Vos clients pourront payer aux nouvelles adresses.',
  pausedStay:
    '{count, plural, one {# lien, en pause, reste un brouillon.} other {# liens, en pause, restent des brouillons.}}',
  oldLinks: 'Que deviennent les anciens liens ?',
  old: { pause: 'Les mettre en pause', keep: 'Les laisser ouverts' },
  oldText: {
    pause: 'Plus personne ne paie aux anciennes adresses ; vous pourrez les rouvrir.',
    keep: 'Les clients paient aux deux adresses.',
  },
  scarce:
    '{count, plural, one {# facture ou stock limité pourrait être payé aux deux adresses : deux fois la même chose.} other {# factures ou stocks limités pourraient être payés aux deux adresses : deux fois la même chose.}}',
  publish:
    '{count, plural, =0 {Terminer sans publier} one {Publier # lien} other {Publier # liens}}',

  logoLost: 'Sans son logo : il n’a pas pu être repris.',
  draftArchived: 'Son brouillon est archivé : il n’y a pas de nouvelle adresse.',
  logosLost:
    '{count, plural, one {# logo n’a pas pu être repris : ajoutez-le en modifiant le nouveau lien.} other {# logos n’ont pas pu être repris : ajoutez-les en modifiant les nouveaux liens.}}',
  addresses: 'Anciennes et nouvelles adresses',
  tableName: 'anciennes-nouvelles-adresses',
  column: {
    title: 'Titre',
    old: 'Ancienne adresse',
    new: 'Nouvelle adresse',
    state: 'État',
    note: 'Remarque',
  },
  state: {
    waiting: 'En attente',
    sent: 'Réponse inconnue',
    drafted: 'Brouillon',
    published: 'Publié',
    kept: 'Reste un brouillon',
    overtaken: 'Dépassé',
    refused: 'Refusé',
  },
} as const;
