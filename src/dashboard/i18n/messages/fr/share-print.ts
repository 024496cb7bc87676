/** What is printed for customers, in their language. Loaded by itself with the pages that print. */
export const sharePrint = {
  headline: 'Payez ici avec votre téléphone',
  priceFree: 'Montant à votre choix',
  stepScan: 'Scannez le code avec l’appareil photo de votre téléphone.',
  stepCheck: 'Vérifiez le montant et entrez vos coordonnées.',
  stepPay: 'Payez par carte CIB ou Edahabia, avec le code reçu par SMS.',
  noCamera: 'Sans appareil photo, ouvrez :',
  edahabia: 'Edahabia',

  request: 'Demande de paiement',
  notInvoice: 'Ceci n’est pas une facture',
  notInvoiceText:
    'Ce document demande un paiement en ligne. Il ne remplace pas une facture et n’a aucune valeur fiscale.',
  from: 'Bénéficiaire',
  to: 'Client',
  date: 'Date',
  what: 'Désignation',
  amount: 'Montant',
  total: 'À payer',
  inWords: 'Soit {words}.',
  deadline: 'À payer avant le',
  howToPay: 'Pour payer',
} as const;
