export const extForm = {
  usageQuestion: 'Comment ce lien se paie-t-il ?',
  usage: {
    reusable: 'Produit',
    one_shot: 'Facture',
    limited: 'Nombre limité',
    capped_amount: 'Cagnotte',
    time_window: 'Période',
    whitelist: 'Clients choisis',
  },
  usageText: {
    reusable: 'Se paie autant de fois qu’on veut',
    one_shot: 'Se paie une seule fois',
    limited: 'S’arrête après tant de paiements',
    capped_amount: 'S’arrête à l’objectif atteint',
    time_window: 'Se paie entre deux dates',
    whitelist: 'Seule votre liste peut payer',
  },

  usageMode: 'Mode',
  amountMode: 'Montant',
  amountModes: { fixed: 'Prix fixe', open: 'Montant libre' },
  minAmount: 'Minimum',
  minAmountHint: 'Sans minimum, {minimum} au moins.',
  maxAmount: 'Maximum',
  maxAmountHint: 'Sans maximum, le client choisit.',

  maxUses: 'Nombre de paiements',
  maxUsesHint: 'Le lien s’arrête ensuite de lui-même. Vous pourrez augmenter ce nombre avant.',
  maxUsesUsed:
    '{used, plural, =0 {Aucun paiement reçu.} one {Déjà # paiement reçu : pas moins.} other {Déjà # paiements reçus : pas moins.}}',
  maxUsesEnds: 'Ce nombre est déjà atteint : le lien s’arrêterait pour toujours.',
  target: 'Objectif',
  targetHint: 'Le lien s’arrête quand le total encaissé l’atteint.',
  targetOpen: 'Le montant étant libre, le dernier paiement peut dépasser l’objectif.',
  targetCollected: 'Déjà encaissé : {money}.',
  startsAt: 'Début',
  endsAt: 'Fin',
  timeHint: 'Heure d’Alger.',
  timeRead: '{when}, heure d’Alger.',

  payers: 'Clients qui peuvent payer',
  payersHint:
    'Un client par ligne : e-mail, téléphone, ou les deux. Collez une liste ou prenez un fichier, {max} clients au plus.',
  payersFile: 'Prendre un fichier CSV',
  payersClear: 'Vider la liste',
  payersFileDefect: {
    tooLarge: 'Ce fichier est trop lourd.',
    unreadable: 'Ce fichier n’a pas pu être lu.',
  },
  payersRead:
    '{count, plural, =0 {Aucun client reconnu} one {# client reconnu} other {# clients reconnus}}',
  payersDoubles: '{count, plural, one {# doublon ignoré} other {# doublons ignorés}}',
  payersUnread:
    '{count, plural, one {Cette ligne n’est ni un e-mail ni un téléphone :} other {Ces # lignes ne sont ni un e-mail ni un téléphone :}}',
  payersLine: 'ligne {line}',
  payersDefect: {
    email: 'e-mail incomplet',
    phone: 'numéro incomplet',
    neither: 'ni e-mail ni téléphone',
  },
  payersMore: '{count, plural, one {… et # autre.} other {… et # autres.}}',

  validity: 'Validité',
  validityText: 'Ensuite, plus personne ne peut payer.',
  expiresAt: 'Expire le',
  expiresAtHint: 'Vide : le lien n’expire pas de lui-même.',

  form: 'Formulaire',
  formText:
    'Ce que le client remplit avant de payer. Ses réponses arrivent avec le webhook « Paiement reçu ».',
  formNone: 'Aucun formulaire',
  formNoneThere: 'Aucun formulaire n’est publié sur la plateforme.',
  formCurrent: 'Formulaire actuel',
  formAsks: 'Demande : {fields}.',

  addressLater: 'L’adresse est donnée par la plateforme à la création.',
  lockedAddress: 'Donnée par la plateforme, elle ne change pas.',
  createAndPublish: 'Créer et publier',
  saveDraft: 'Enregistrer un brouillon',
  publish: 'Publier',
  createAbsentText: 'La réponse s’est perdue en route, et le lien n’existe pas. Réessayez.',
  publishedTitle: 'Le lien est publié',
  draftTitle: 'Le brouillon est enregistré',
  draftText: 'Personne ne peut encore le voir ni le payer.',
  undone: {
    changes: 'Le brouillon existe, mais vos dernières modifications ne sont pas enregistrées',
    logo: 'Le brouillon est enregistré, mais sans son logo, et il n’est pas publié',
    publish: 'Le brouillon est enregistré, mais il n’est pas publié',
  },
  undoneWhy: '{title}. {text}',

  editDraft: 'C’est un brouillon : personne ne le voit encore.',
  lockedUsage: 'Le mode ne change plus une fois le lien payé.',
  frozenTitle:
    '{count, plural, one {# paiement reçu : le prix, le mode et le formulaire ne changent plus.} other {# paiements reçus : le prix, le mode et le formulaire ne changent plus.}}',
  frozenText: 'Pour un autre prix, archivez ce lien et créez-en un nouveau à partir de lui.',
  replace: 'Archiver et en créer un nouveau',
  replaceTitle: 'Archiver « {title} » ?',
  replaceText:
    'Plus personne ne pourra payer à cette adresse, et un lien archivé ne se rouvre pas. Le formulaire d’un nouveau lien s’ouvre ensuite, rempli comme celui-ci.',
  replaceConfirm: 'Archiver et continuer',
  unknownModes: 'Ce lien a un mode que ce tableau de bord ne connaît pas encore.',
  changeNone: 'aucun',
  changePayers: '{count, plural, =0 {personne} one {# client} other {# clients}}',
  changePaid: 'Paiements reçus',
} as const;
