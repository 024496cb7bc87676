export const connect = {
  title: 'Connectez votre compte',
  lead: 'Avec les clés API de votre espace MyTPE Pay.',
  platform: 'Plateforme',
  platformV2: 'MyTPE Pay (v2)',
  platformExt: 'Nouvelle plateforme',
  platformBoth: 'Les deux',
  key: 'Clé API',
  keyMissing: 'Collez votre clé API.',
  keyMalformed: 'Cette clé contient des signes inattendus : copiez-la à nouveau.',
  secret: 'Secret API',
  secretMissing: 'Collez votre secret API.',
  secretMalformed: 'Ce secret contient des signes inattendus : copiez-le à nouveau.',
  showSecret: 'Afficher le secret',
  hideSecret: 'Masquer le secret',
  trusted: 'Rester connecté sur cet appareil',
  trustedText: '30 jours au lieu de 12 heures. À éviter sur un appareil que d’autres utilisent.',
  submit: 'Se connecter',
  demo: 'Essayer la boutique démo',
  demoText: 'Pas encore de clés ? Promenez-vous dans une boutique fictive, aux paiements fictifs.',
  safety:
    'Vos clés restent chiffrées sur le serveur. Ce navigateur ne les garde pas, et vous pouvez le déconnecter à distance.',
  failure: {
    keysTitle: 'Ces clés sont refusées',
    keysText:
      'La clé ou le secret ne convient pas, ou ils ont été remplacés. Copiez-les à nouveau depuis votre espace MyTPE Pay.',
    instanceTitle: 'Aucune instance pour ces clés',
    instanceText:
      'Les clés sont justes, mais aucune instance MyTPE Pay n’y est rattachée. Créez-en une dans votre espace MyTPE Pay, puis revenez.',
    hostTitle: 'MyTPE Pay ne répond pas',
    hostText:
      'Vos clés n’ont pas été refusées : c’est le service qui est injoignable. Réessayez dans un instant.',
    limitTitle: 'Trop d’essais',
    limitText:
      '{seconds, plural, =0 {Vous pouvez réessayer.} one {Par sécurité, réessayez dans # seconde.} other {Par sécurité, réessayez dans # secondes.}}',
  },
  prompt: {
    lostTitle: 'Clés refusées : {platform}',
    lostText:
      'Cette plateforme n’accepte plus les clés de votre session. Saisissez celles qui valent aujourd’hui : le reste de la session continue, et rien de ce que vous avez saisi n’est perdu.',
    endedText: 'Reconnectez-vous pour continuer. Rien de ce que vous avez saisi n’est perdu.',
    endingText: 'Entrez vos clés une nouvelle fois : une nouvelle session commence.',
  },
} as const;
