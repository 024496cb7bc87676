export const linksExt = {
  create: 'Créer un lien',
  searchPlaceholder: 'Titre, description, adresse…',
  shownOf: '{shown} liens affichés sur {total}',
  more: 'Afficher la suite',
  emptyText:
    'Un nouveau lien est d’abord un brouillon. Une fois publié, tous ceux à qui vous envoyez son adresse peuvent payer.',
  notReady: {
    title: {
      pending_documents: 'Des documents sont attendus',
      documents_submitted: 'Le dossier est en cours d’examen',
      rejected: 'Le dossier a été refusé',
      suspended: 'Cette instance est suspendue',
      other: 'Cette instance n’est pas encore prête',
    },
    text: {
      pending_documents:
        'Envoyez les documents de cette instance dans votre espace MyTPE Pay : elle pourra ensuite avoir des liens.',
      documents_submitted:
        'MyTPE Pay examine les documents de cette instance. Elle pourra avoir des liens dès son accord.',
      rejected:
        'Corrigez le dossier dans votre espace MyTPE Pay : cette instance pourra ensuite avoir des liens.',
      suspended: 'MyTPE Pay l’a suspendue : aucun lien ne peut y être créé ni payé.',
      other: 'Elle ne peut pas encore avoir de liens. Voyez son état dans votre espace MyTPE Pay.',
    },
    reason: 'Raison donnée par MyTPE Pay :',
    toLinks: 'Voir les liens',
  },
  view: {
    label: 'États',
    all: 'Tous',
    draft: 'Brouillons',
    active: 'Actifs',
    paused: 'En pause',
    exhausted: 'Complets',
    expired: 'Expirés',
    archived: 'Archivés',
  },
  figures: {
    awaitingNote: 'factures à régler',
    paused: '{count, plural, =0 {aucun en pause} one {# en pause} other {# en pause}}',
    drafts: '{count, plural, =0 {rien à publier} one {à publier} other {à publier}}',
    tooMany: 'trop de liens pour un total exact',
  },
  mode: { label: 'Mode', all: 'Tous les modes', button: 'Filtrer par mode : {mode}' },
  status: {
    draft: 'Brouillon',
    notOpenYet: 'Pas encore ouvert',
    goalReached: 'Objectif atteint',
    exhausted: 'Complet',
    archived: 'Archivé',
  },
  detail: {
    draft: 'invisible pour les clients',
    opens: 'ouvre {when}',
    goal: '{collected} sur {target}',
    people:
      '{count, plural, =0 {personne n’est autorisé} one {# client autorisé} other {# clients autorisés}}',
  },
  action: {
    publish: 'Publier',
    archive: 'Archiver',
    published: '« {title} » est publié : les clients peuvent payer.',
    archived: '« {title} » est archivé.',
  },
  archive: {
    title: 'Archiver « {title} » ?',
    text: 'Plus personne ne pourra payer à cette adresse. C’est définitif : un lien archivé ne se rouvre pas et ne se modifie plus. Ce qui a été encaissé reste à vous.',
    draftText: 'Ce brouillon ne pourra plus être publié ni modifié. C’est définitif.',
  },
  share: {
    draft: 'Publiez le lien : vous pourrez alors envoyer son adresse, et vos clients payer.',
    noHost: 'L’adresse des pages de paiement n’est pas configurée sur ce serveur.',
  },
  page: {
    draft: 'C’est un brouillon : personne ne peut le voir ni le payer avant sa publication.',
    closed: {
      exhausted: 'Ce lien est clos : il a reçu tout ce qu’il pouvait recevoir et ne se rouvre pas.',
      expired: 'Ce lien est clos : son échéance est passée et il ne se rouvre pas.',
      archived: 'Ce lien est clos : vous l’avez archivé et il ne se rouvre pas.',
    },
    payments: 'Paiements',
    paymentsText:
      'La nouvelle plateforme donne le nombre de paiements et le total encaissé, pas le détail de chacun. Vous trouverez ce détail dans votre espace MyTPE Pay.',
    target: 'Objectif',
    targetText: '{percent} de {target}',
    uses: 'Utilisations',
    usesText:
      '{left, plural, =0 {Il n’en reste aucune sur {total}.} one {Il en reste # sur {total}.} other {Il en reste # sur {total}.}}',
    amount: 'Montant',
    amountOpen: 'choisi par le client',
    amountBetween: 'choisi par le client, de {min} à {max}',
    amountFrom: 'choisi par le client, à partir de {min}',
    amountUpTo: 'choisi par le client, jusqu’à {max}',
    window: 'Période (heure d’Alger)',
    windowText: 'du {start} au {end}',
    allowed: 'Clients',
    form: 'Formulaire',
    formAttached: 'joint au lien',
    expires: 'Expire le',
  },
} as const;
