export const bulk = {
  bar: 'Liens sélectionnés',
  rows: 'Liens à sélectionner',
  leave: 'Quitter la sélection',
  chosen: '{count, plural, =0 {Aucun sélectionné} one {# sélectionné} other {# sélectionnés}}',
  chosenOfLoaded:
    '{count, plural, =0 {Aucun sélectionné} one {# sélectionné parmi les {loaded} chargés} other {# sélectionnés parmi les {loaded} chargés}}',
  chooseAll: 'Tout sélectionner ({count})',
  chooseLoaded: 'Sélectionner les {count} chargés',
  clear: 'Tout désélectionner',
  actions: 'Actions sur la sélection',
  copy: 'Copier les liens',
  copied: '{count, plural, one {# lien copié} other {# liens copiés}}',
  copyLeft:
    '{count, plural, one {# lien laissé de côté : on ne peut pas encore l’envoyer.} other {# liens laissés de côté : on ne peut pas encore les envoyer.}}',
  copyNone: 'Aucun lien copié',
  publishAll: 'Publier',
  pauseAll: 'Mettre en pause',
  resumeAll: 'Réactiver',
  archiveAll: 'Archiver',
  deleteAll: 'Supprimer',
  csv: 'CSV',
  csvOfScreen: 'Télécharger la liste en CSV',
  noRows: 'Rien n’est à l’écran.',
  nothingChosen: 'Sélectionnez d’abord des liens.',
  title: {
    publish: 'Publier',
    pause: 'Mettre en pause',
    resume: 'Réactiver',
    archive: 'Archiver définitivement',
    delete: 'Supprimer définitivement',
  },
  plan: {
    publish:
      '{count, plural, =0 {Aucun lien ne peut être publié.} one {# brouillon sera publié : vos clients pourront le payer.} other {# brouillons seront publiés : vos clients pourront les payer.}}',
    pause:
      '{count, plural, =0 {Aucun lien ne peut être mis en pause.} one {# lien sera mis en pause : personne ne pourra plus le payer.} other {# liens seront mis en pause : personne ne pourra plus les payer.}}',
    resume:
      '{count, plural, =0 {Aucun lien ne peut être réactivé.} one {# lien sera réactivé.} other {# liens seront réactivés.}}',
    archive:
      '{count, plural, =0 {Aucun lien ne peut être archivé.} one {# lien sera archivé : personne ne pourra plus le payer. C’est irréversible.} other {# liens seront archivés : personne ne pourra plus les payer. C’est irréversible.}}',
    delete:
      '{count, plural, =0 {Aucun lien ne peut être supprimé.} one {# lien sera supprimé : son adresse cessera de fonctionner partout. C’est irréversible.} other {# liens seront supprimés : leurs adresses cesseront de fonctionner partout. C’est irréversible.}}',
  },
  refused:
    '{count, plural, one {# autre est refusé par une règle.} other {# autres sont refusés par une règle.}}',
  start: {
    publish: '{count, plural, one {Publier # lien} other {Publier # liens}}',
    pause: '{count, plural, one {Mettre # lien en pause} other {Mettre # liens en pause}}',
    resume: '{count, plural, one {Réactiver # lien} other {Réactiver # liens}}',
    archive: '{count, plural, one {Archiver # lien} other {Archiver # liens}}',
    delete: '{count, plural, one {Supprimer # lien} other {Supprimer # liens}}',
  },
  nothing: 'Aucun des liens sélectionnés ne s’y prête.',
  progress: 'Avancement',
  doneOf: 'Faits : {done} sur {total}',
  failedCount: '{count, plural, one {# échec} other {# échecs}}',
  openCount: '{count, plural, one {# non commencé} other {# non commencés}}',
  stop: 'Arrêter',
  again:
    '{count, plural, one {Reprendre celui qui n’est pas fait} other {Reprendre les # qui ne sont pas faits}}',
  report: 'Rapport',
  reportName: 'rapport',
  notDone: 'Ce qui n’est pas fait, et pourquoi',
  more: '{count, plural, one {… et # autre, dans le rapport.} other {… et # autres, dans le rapport.}}',
  end: {
    cancelled: 'Arrêté à votre demande. Ce qui est fait le reste.',
    signedOut: 'La session a pris fin. Ce qui est fait le reste.',
    offline: 'La connexion est coupée. Ce qui est fait le reste ; rien ne repartira tout seul.',
  },
  result: {
    done: 'fait',
    refused: 'refusé par une règle',
    failed: 'échec',
    open: 'non commencé',
  },
  column: {
    title: 'Titre',
    slug: 'Adresse courte',
    result: 'Résultat',
    reason: 'Raison',
  },
} as const;
