export const forms = {
  summary: '{count, plural, one {Un champ à corriger} other {# champs à corriger}}',
  summaryLine: '{label} : {sentence}',
  unsavedTitle: 'Quitter sans enregistrer ?',
  unsavedText:
    '{count, plural, =0 {Ce que vous avez saisi serait perdu.} one {Cette modification serait perdue :} other {Ces modifications seraient perdues :}}',
  unsavedLeave: 'Quitter sans enregistrer',
  unsavedStay: 'Continuer la saisie',
  form: {
    duplicateKey: 'Ce nom est déjà utilisé plus haut.',
    keyMissing: 'Donnez un nom à cette valeur.',
    unreadPayers:
      '{count, plural, one {Une ligne n’est ni un e-mail ni un téléphone : corrigez-la ou retirez-la.} other {# lignes ne sont ni un e-mail ni un téléphone : corrigez-les ou retirez-les.}}',
  },
  moneyRead: '{money} = {spoken}',
  moneyUnclear: 'Montant illisible. Écrivez par exemple 8 000 ou 8 000,50.',
  moneyBelow: 'La banque n’accepte rien en dessous de {minimum}.',
  moneyAbove: 'C’est beaucoup. Si vous comptez en centimes, écrivez {meant}.',
  /** Amounts as Algerians say them, in centimes: "1 milliard 250 millions de centimes". */
  milliards: '{count, plural, one {# milliard} other {# milliards}}',
  millions: '{count, plural, one {# million} other {# millions}}',
  spokenJoin: '{first} {second}',
  centimes: '{amount} centimes',
  ofCentimes: '{amount} de centimes',
} as const;
