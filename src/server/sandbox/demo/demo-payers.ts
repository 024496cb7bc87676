/** Invented people; no number and no address of theirs exists. */
const PAYERS = [
  ['Amina Benali', 'amina.benali@example.dz', '+213550000101'],
  ['Yacine Haddad', 'yacine.haddad@example.dz', '+213661000102'],
  ['سارة بوزيد', 'sara.bouzid@example.dz', '+213770000103'],
  ['Karim Larbi', 'karim.larbi@example.dz', '+213550000104'],
  ['Lynda Aït Ali', 'lynda.aitali@example.dz', '+213661000105'],
  ['محمد العربي', 'mohamed.larbi@example.dz', '+213770000106'],
  ['Nadia Kaci', 'nadia.kaci@example.dz', '+213550000107'],
  ['Sofiane Mebarki', 'sofiane.mebarki@example.dz', '+213661000108'],
  ['خديجة منصوري', 'khadidja.mansouri@example.dz', '+213770000109'],
  ['Rachid Ouali', 'rachid.ouali@example.dz', '+213550000110'],
  ['Meriem Saïdi', 'meriem.saidi@example.dz', '+213661000111'],
  ['عبد القادر زروقي', 'abdelkader.zerrouki@example.dz', '+213770000112'],
] as const;

export interface DemoPayer {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** The n-th payer, beginning anew after the last. */
export function demoPayer(index: number): DemoPayer {
  const [name, email, phone] = PAYERS[index % PAYERS.length] ?? PAYERS[0];
  return { name, email, phone };
}
