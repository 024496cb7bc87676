import type { RuleTexts } from '../../rule-texts.ts';

/** What the contract's rules mean for the merchant, by rule id. */
export const rules = {
  title: {
    required: 'Donnez un titre.',
    malformed: 'Le titre contient des caractères invisibles : retapez-le.',
    tooLong: 'Le titre est trop long : {max, number} caractères au plus.',
  },
  details: {
    required: 'Ajoutez une description.',
    malformed: 'La description contient des caractères invisibles : retapez-la.',
    tooLong: 'La description est trop longue : {max, number} caractères au plus.',
  },
  slug: {
    required: 'Choisissez une adresse.',
    malformed:
      'L’adresse ne prend que des lettres minuscules sans accent, des chiffres et des tirets simples entre eux.',
    tooShort: 'L’adresse est trop courte : {min, number} caractères au moins.',
    tooLong: 'L’adresse est trop longue : {max, number} caractères au plus.',
    reserved: 'Ce mot est réservé : choisissez une autre adresse.',
    taken: 'Cette adresse est déjà prise.',
    immutable: 'L’adresse ne change plus une fois le lien créé.',
  },
  instance: {
    required: 'Choisissez l’instance du lien.',
    malformed: 'L’instance du lien n’est pas lisible.',
    inactive: 'Cette instance n’est pas active : elle ne peut ni créer de liens ni encaisser.',
    hasLinks: 'Une instance qui a des liens ne peut pas être supprimée.',
  },
  type: {
    required: 'Indiquez si le prix est fixe ou libre.',
    unknown: 'Ce type de prix n’existe pas.',
    immutable: 'Le type de prix ne change plus une fois le lien créé.',
  },
  amount: {
    requiredForDynamic: 'Indiquez le prix.',
    malformed: 'Ce montant n’est pas lisible. Exemple : 8 000 ou 8 000,50.',
    tooManyDecimals: 'Deux chiffres au plus après la virgule.',
    tooLow: 'Le réseau bancaire n’accepte rien en dessous de 50 DA.',
    tooHigh: 'Le montant ne peut pas dépasser 99 999 999,99 DA.',
    required: 'Indiquez le prix.',
    frozen: 'Le prix ne change plus une fois le lien payé.',
  },
  payment_mode: {
    unknown: 'Ce mode de paiement n’existe pas.',
    immutable: 'Le mode ne change plus une fois le lien créé.',
  },
  max_payments: {
    requiredForLimited: 'Indiquez la quantité en vente.',
    malformed: 'La quantité doit être un nombre entier.',
    outOfRange: 'La quantité va de 1 à {max, number}.',
    belowReceived:
      'La quantité ({limit, number}) ne peut pas être inférieure {received, plural, one {au seul paiement déjà reçu} other {aux # paiements déjà reçus}}.',
    mustExceedSold:
      'Tout est vendu. Dépassez {received, plural, one {le seul paiement déjà reçu} other {les # paiements déjà reçus}} pour rouvrir le lien.',
  },
  inactivity_timeout_minutes: {
    malformed: 'Le délai doit être un nombre entier de minutes.',
    outOfRange: 'Le délai va d’une minute à un an.',
  },
  metadata: {
    malformed: 'Les informations internes ne sont pas lisibles.',
    tooManyKeys: '{max, number} informations internes au plus.',
    keyMalformed: 'Le nom ne prend ni crochets ni caractères invisibles.',
    keyTooLong: 'Le nom est trop long : {max, number} caractères au plus.',
    valueMalformed: 'La valeur doit être un texte simple.',
    valueTooLong: 'La valeur est trop longue : {max, number} caractères au plus.',
  },
  udfs: {
    malformed: 'Les références bancaires ne sont pas lisibles.',
    unknownKey: 'Il y a cinq références bancaires, d’udf1 à udf5.',
    valueRequired: 'Indiquez la référence, ou retirez la ligne.',
    valueMalformed: 'La banque n’accepte que des lettres sans accent et des chiffres.',
    valueTooLong: 'La référence est trop longue : {max, number} caractères au plus.',
    labelMalformed: 'Le libellé contient des caractères invisibles : retapez-le.',
    labelTooLong: 'Le libellé est trop long : {max, number} caractères au plus.',
  },
  settings: {
    malformed: 'Les options ne sont pas lisibles.',
    notBoolean: 'Cette option est soit activée, soit désactivée.',
  },
  logo: {
    notAnImage: 'Le logo doit être une image JPEG ou PNG.',
    tooLarge: 'Le logo dépasse 2 Mo.',
    tooManyPixels: 'Le logo dépasse 16 mégapixels.',
  },
  name: {
    required: 'Donnez un nom.',
    malformed: 'Le nom contient des caractères invisibles : retapez-le.',
    tooLong: 'Le nom est trop long : {max, number} caractères au plus.',
  },
  description: {
    malformed: 'La description contient des caractères invisibles : retapez-la.',
    tooLong: 'La description est trop longue : {max, number} caractères au plus.',
  },
  webhook_url: {
    malformed: 'L’adresse doit commencer par https://.',
    notPublic:
      'Une adresse de réseau privé n’est pas joignable : donnez une adresse accessible depuis internet.',
  },
  payment_instance_id: {
    required: 'Choisissez l’instance du lien.',
    unknown: 'Cette instance n’existe pas.',
    notReady: 'Cette instance n’est pas prête : elle ne peut pas encore avoir de liens.',
    frozen: 'L’instance ne change plus une fois le lien payé.',
  },
  form_id: {
    unknown: 'Ce formulaire n’existe pas.',
    notPublished: 'Seul un formulaire publié peut être joint.',
    frozen: 'Le formulaire ne change plus une fois le lien payé.',
  },
  currency: {
    required: 'Indiquez la devise.',
    unknown: 'La devise est le dinar algérien.',
    frozen: 'La devise ne change plus une fois le lien payé.',
  },
  amount_mode: {
    required: 'Indiquez si le montant est fixe ou libre.',
    unknown: 'Ce type de montant n’existe pas.',
    frozen: 'Le type de montant ne change plus une fois le lien payé.',
  },
  min_amount: {
    malformed: 'Ce montant n’est pas lisible. Exemple : 8 000 ou 8 000,50.',
    tooManyDecimals: 'Deux chiffres au plus après la virgule.',
    tooLow: 'Le réseau bancaire n’accepte rien en dessous de 50 DA.',
    tooHigh: 'Le montant ne peut pas dépasser 99 999 999,99 DA.',
    frozen: 'Le minimum ne change plus une fois le lien payé.',
  },
  max_amount: {
    malformed: 'Ce montant n’est pas lisible. Exemple : 8 000 ou 8 000,50.',
    tooManyDecimals: 'Deux chiffres au plus après la virgule.',
    tooLow: 'Le réseau bancaire n’accepte rien en dessous de 50 DA.',
    tooHigh: 'Le montant ne peut pas dépasser 99 999 999,99 DA.',
    belowMin: 'Le maximum ne peut pas être inférieur au minimum.',
    frozen: 'Le maximum ne change plus une fois le lien payé.',
  },
  usage_mode: {
    required: 'Indiquez comment le lien se paie.',
    unknown: 'Ce mode n’existe pas.',
    frozen: 'Le mode ne change plus une fois le lien payé.',
  },
  max_uses: {
    required: 'Indiquez combien de fois le lien peut être payé.',
    malformed: 'Le nombre de paiements doit être un nombre entier.',
    outOfRange: 'Le nombre de paiements va de 1 à {max, number}.',
    belowUsed:
      'Pas moins que {used, plural, one {le seul paiement déjà reçu} other {les # paiements déjà reçus}}.',
  },
  target_amount: {
    required: 'Indiquez l’objectif.',
    malformed: 'Ce montant n’est pas lisible. Exemple : 8 000 ou 8 000,50.',
    tooManyDecimals: 'Deux chiffres au plus après la virgule.',
    tooLow: 'Le réseau bancaire n’accepte rien en dessous de 50 DA.',
    tooHigh: 'L’objectif ne peut pas dépasser 99 999 999,99 DA.',
    belowCollected: 'L’objectif ne peut pas être inférieur à ce qui est déjà encaissé.',
  },
  starts_at: {
    required: 'Indiquez le début.',
    malformed: 'Cette date n’est pas lisible.',
  },
  ends_at: {
    required: 'Indiquez la fin.',
    malformed: 'Cette date n’est pas lisible.',
    notAfterStart: 'La fin doit venir après le début.',
    past: 'La fin est déjà passée.',
  },
  expires_at: {
    malformed: 'Cette date n’est pas lisible.',
    past: 'Cette date est déjà passée.',
  },
  allowed_payers: {
    required: 'Ajoutez au moins un e-mail ou un téléphone.',
    malformed: 'La liste n’est pas lisible.',
    tooMany: '{max, number} clients au plus.',
    empty: 'Chaque client doit avoir un e-mail ou un téléphone.',
    emailMalformed: 'Cet e-mail n’est pas valable.',
    phoneMalformed: 'Ce numéro de téléphone n’est pas valable.',
  },
  url: {
    required: 'Indiquez l’adresse.',
    malformed: 'L’adresse doit commencer par https://.',
    notPublic:
      'Une adresse de réseau privé n’est pas joignable : donnez une adresse accessible depuis internet.',
  },
  events: {
    malformed: 'La liste des événements n’est pas lisible.',
    unknown: 'Cet événement n’existe pas.',
  },
  is_active: {
    malformed: 'Cette option est soit activée, soit désactivée.',
  },
  field: {
    forbidden: 'Ce nom de champ n’est pas permis.',
  },
  link: {
    oneShotImmutable:
      'Une facture ne se modifie plus : créez un nouveau lien à partir de celui-ci.',
    expiredFinal: 'Un lien expiré ne se rouvre pas : créez un nouveau lien à partir de celui-ci.',
    expiredNoToggle: 'Un lien expiré ne se met ni en pause ni en service.',
    closedNoToggle: 'Un lien payé ou épuisé ne se met ni en pause ni en service.',
    alreadyPaused: 'Le lien est déjà en pause.',
    alreadyActive: 'Le lien est déjà actif.',
    restockOnlyLimited: 'Seuls les liens à stock limité ont un stock.',
    hasTransactions: 'Un lien qui a reçu des paiements ne se supprime pas.',
    unknownState: 'Action inconnue pour un lien dans cet état.',
    changedMeanwhile: 'Quelqu’un d’autre a modifié le lien entre-temps.',
    notDraft: 'Seul un brouillon se publie.',
    draft: 'Le lien n’est pas encore publié.',
    notOpenYet: 'Le lien n’est pas encore ouvert.',
    paused: 'Le lien est en pause.',
    exhausted:
      'Ce lien a reçu tout ce qu’il pouvait recevoir : il est terminé. Créez un nouveau lien à partir de celui-ci.',
    expired:
      'Ce lien a expiré, et il ne se rouvre pas. Créez un nouveau lien à partir de celui-ci.',
    archived:
      'Ce lien est archivé, et il ne se rouvre pas. Créez un nouveau lien à partir de celui-ci.',
    endPassed: 'La fin du lien est déjà passée : repoussez-la avant de le publier.',
  },
} as const satisfies RuleTexts;
