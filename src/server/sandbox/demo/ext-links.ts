import type {
  AllowedPayer,
  AmountMode,
  LinkStatus,
  UsageMode,
} from '../../../contract/ext/link.ts';

/** A link of the demo merchant of the new platform, told relative to the moment at which it is made. */
export interface DemoExtLink {
  readonly slug: string;
  readonly title: string;
  readonly description?: string;
  readonly amountMode?: AmountMode;
  /** Dinars; an open link has none. */
  readonly price?: number;
  readonly min?: number;
  readonly max?: number;
  readonly mode: UsageMode;
  readonly status: LinkStatus;
  readonly maxUses?: number;
  /** Dinars. */
  readonly target?: number;
  /** Dinars that payers gave, one after the other. */
  readonly paid?: readonly number[];
  readonly refused?: number;
  readonly madeDaysAgo: number;
  /** Hours from now; negative ones have passed. */
  readonly startsInHours?: number;
  readonly endsInHours?: number;
  readonly expiresInHours?: number;
  readonly allowed?: readonly AllowedPayer[];
  readonly hasForm?: boolean;
  readonly metadata?: Readonly<Record<string, string>>;
}

const times = (count: number, amount: number): number[] =>
  Array.from({ length: count }, () => amount);

export const demoExtLinks: readonly DemoExtLink[] = [
  {
    slug: 'ord-10428-x9f2',
    title: 'Order #10428',
    price: 4_500,
    mode: 'one_shot',
    status: 'active',
    madeDaysAgo: 1,
    hasForm: true,
    metadata: { order_id: '10428' },
  },
  {
    slug: 'ord-10427-k3p8',
    title: 'Order #10427',
    price: 12_800,
    mode: 'one_shot',
    status: 'exhausted',
    paid: [12_800],
    refused: 1,
    madeDaysAgo: 6,
    metadata: { order_id: '10427' },
  },
  {
    slug: 'ord-10429-m7d4',
    title: 'Order #10429',
    price: 6_200,
    mode: 'one_shot',
    status: 'draft',
    madeDaysAgo: 0,
    metadata: { order_id: '10429' },
  },
  {
    slug: 'dev-log-r2t6',
    title: 'Devis création de logo',
    description: 'Valable une semaine.',
    price: 35_000,
    mode: 'one_shot',
    status: 'expired',
    madeDaysAgo: 20,
    expiresInHours: -300,
  },
  {
    slug: 'ate-pot-h5n3',
    title: 'Atelier poterie du samedi',
    description: 'Huit places, matériel compris.',
    price: 3_500,
    mode: 'limited',
    maxUses: 8,
    status: 'active',
    paid: times(6, 3_500),
    refused: 1,
    madeDaysAgo: 12,
    expiresInHours: 60,
    hasForm: true,
  },
  {
    slug: 'ate-cal-w8v5',
    title: 'ورشة الخط العربي',
    description: 'عشرة مقاعد.',
    price: 4_000,
    mode: 'limited',
    maxUses: 10,
    status: 'exhausted',
    paid: times(10, 4_000),
    madeDaysAgo: 30,
  },
  {
    slug: 'cou-cui-b6s9',
    title: 'Cours de cuisine kabyle',
    price: 2_800,
    mode: 'limited',
    maxUses: 12,
    status: 'paused',
    paid: times(3, 2_800),
    madeDaysAgo: 9,
  },
  {
    slug: 'col-arg-d4f7',
    title: 'Collier en argent berbère',
    description: 'Argent 925, corail et émail, fait main à Beni Yenni.',
    price: 8_000,
    mode: 'reusable',
    status: 'active',
    paid: times(21, 8_000),
    refused: 3,
    madeDaysAgo: 70,
  },
  {
    slug: 'bag-arg-g2j6',
    title: 'خاتم فضة مرصع',
    price: 5_500,
    mode: 'reusable',
    status: 'archived',
    paid: times(7, 5_500),
    madeDaysAgo: 85,
  },
  {
    slug: 'pou-tab-q9c4',
    title: 'Pourboire pour l’atelier',
    description: 'Le montant est libre.',
    amountMode: 'open',
    min: 200,
    max: 20_000,
    mode: 'reusable',
    status: 'active',
    paid: [500, 1_000, 300, 2_000, 500, 750],
    madeDaysAgo: 40,
  },
  {
    slug: 'cag-tou-z7y2',
    title: 'Cagnotte pour un tour de potier',
    description: 'Nous fermons quand la somme est réunie.',
    amountMode: 'open',
    min: 500,
    mode: 'capped_amount',
    target: 180_000,
    status: 'active',
    paid: [20_000, 5_000, 12_500, 30_000, 8_000, 15_000],
    madeDaysAgo: 15,
  },
  {
    slug: 'cag-voy-a3x8',
    title: 'Voyage de fin d’année',
    amountMode: 'open',
    mode: 'capped_amount',
    target: 60_000,
    status: 'exhausted',
    paid: [20_000, 25_000, 18_000],
    madeDaysAgo: 50,
  },
  {
    slug: 'ven-ete-n5e6',
    title: 'Vente du week-end',
    description: 'Ouverte jusqu’à dimanche soir.',
    price: 1_900,
    mode: 'time_window',
    status: 'active',
    startsInHours: -20,
    endsInHours: 34,
    paid: times(9, 1_900),
    madeDaysAgo: 3,
  },
  {
    slug: 'ven-aid-u4k7',
    title: 'Précommandes de l’Aïd',
    price: 2_400,
    mode: 'time_window',
    status: 'active',
    startsInHours: 72,
    endsInHours: 240,
    madeDaysAgo: 2,
  },
  {
    slug: 'ven-pri-t8r3',
    title: 'Soldes de printemps',
    price: 1_500,
    mode: 'time_window',
    status: 'expired',
    startsInHours: -900,
    endsInHours: -700,
    paid: times(14, 1_500),
    madeDaysAgo: 45,
  },
  {
    slug: 'cot-mem-p6h9',
    title: 'Cotisation des membres',
    description: 'Réservée aux membres de l’association.',
    price: 3_000,
    mode: 'whitelist',
    status: 'active',
    allowed: [
      { email: 'leila@example.dz', phone: null },
      { email: 'karim@example.dz', phone: '+213661000001' },
      { email: null, phone: '+213770000002' },
    ],
    paid: [3_000],
    madeDaysAgo: 18,
  },
  {
    slug: 'cot-anc-f7w2',
    title: 'Cotisation 2025',
    price: 2_500,
    mode: 'whitelist',
    status: 'archived',
    allowed: [{ email: 'leila@example.dz', phone: null }],
    paid: [2_500],
    madeDaysAgo: 88,
  },
];
