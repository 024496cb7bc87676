export const receiptCheck = {
  title: 'Vérifier un reçu',
  lead: 'Une capture d’écran ne prouve rien : demandez au service de paiement.',
  field: 'Numéro de commande ou montant',
  hint: 'Recopiez ce que montre le reçu : le numéro (10 lettres ou chiffres au plus), ou le montant.',
  unreadable: 'Écrivez un numéro de commande ou un montant, par exemple 8 000.',
  check: 'Vérifier',
  foundTitle: '{count, plural, one {# paiement correspond} other {# paiements correspondent}}',
  unknownTitle: 'Aucun paiement ne correspond',
  unknown:
    'Rien de tel chez vous. Ne livrez pas : demandez le numéro de commande, et vérifiez lettre par lettre.',
  elsewhereTitle: 'Ce reçu n’est pas le vôtre',
  elsewhere:
    'Un paiement porte bien ce numéro, mais il est allé à une autre boutique. Vous n’avez rien reçu.',
  several:
    '{count, plural, one {Un paiement a ce montant.} other {# paiements ont ce montant : seul le numéro de commande les distingue.}}',
  alikeTitle: 'À ne pas confondre',
  alike:
    'Ces paiements ressemblent à ce que vous avez saisi : comparez chaque lettre et chaque chiffre.',
  readAt: 'Lu à {time}, à l’instant de votre demande.',
  readBackTo: 'Les montants ont été cherchés jusqu’au {day}.',
  verdict: {
    paid: 'Payé : l’argent est arrivé',
    refused: 'Refusé : rien n’a été payé',
    givenBack: 'Remboursé au client',
    pending: 'En cours : rien n’est encore payé',
    unclear: 'État inconnu',
  },
  meaning: {
    refused: 'La banque a refusé, ou n’a pas répondu. Le client peut réessayer.',
    givenBack:
      'Le paiement est arrivé trop tard ou a été remboursé : l’argent est retourné au client.',
    pending: 'Attendez quelques minutes, puis vérifiez de nouveau.',
    unclear:
      'Le service répond par un mot que nous ne connaissons pas. Ouvrez le lien pour en savoir plus.',
  },
} as const;
