/** What the frame says of the session; signing in has its own texts, loaded with it. */
export const session = {
  ended: 'Votre session est terminée',
  ending: 'Votre session se termine {when}.',
  stay: 'Rester connecté',
  again: 'Se reconnecter',
  disconnectFailed: 'Impossible de vous déconnecter',
  unknownTitle: 'Cette instance n’est pas la vôtre',
  unknownText:
    'Ces clés n’y donnent pas accès. Choisissez une de vos instances, ou connectez-vous avec d’autres clés.',
} as const;
