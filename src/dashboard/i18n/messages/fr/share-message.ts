/**
 * What a merchant sends to customers, in the language of the customer. Loaded by itself with the share
 * sheet. A line that lacks its fact is left out; the address has a line of its own.
 */
export const shareMessage = {
  template: {
    new: `Bonjour,
Voici le lien pour payer « {title} » par carte CIB ou Edahabia.
Montant : {amount}
{left}
{closes}

{url}

{merchant}`,
    reminder: `Bonjour,
Petit rappel : « {title} » n’est pas encore réglé.
Montant : {amount}
{closes}
Le paiement se fait en ligne, par carte CIB ou Edahabia :

{url}

Si vous avez déjà payé, ne tenez pas compte de ce message. Merci !
{merchant}`,
    restocked: `Bonne nouvelle : « {title} » est de nouveau disponible.
Prix : {amount}
{left}
{closes}
Pour en profiter, payez en ligne par carte CIB ou Edahabia :

{url}

{merchant}`,
    fewLeft: `Dernière chance pour « {title} ».
{left}
Prix : {amount}
{closes}
Pour réserver, payez en ligne par carte CIB ou Edahabia :

{url}

{merchant}`,
  },
  subject: {
    new: 'Lien de paiement : {title}',
    reminder: 'Rappel de paiement : {title}',
    restocked: 'De nouveau disponible : {title}',
    fewLeft: 'Bientôt épuisé : {title}',
  },
  amountFree: 'à votre choix',
  left: '{count, plural, one {Il en reste #.} other {Il en reste #.}}',
  onlyLeft: '{count, plural, one {Il n’en reste plus que #.} other {Il n’en reste plus que #.}}',
  closes: 'Le lien est ouvert jusqu’au {when}.',
} as const;
