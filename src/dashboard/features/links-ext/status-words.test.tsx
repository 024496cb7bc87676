import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import type { Link } from '../../../contract/ext/link.ts';
import { ClockProvider } from '../../i18n/clock-provider.tsx';
import { I18nProvider } from '../../i18n/i18n-provider.tsx';
import { loadBundle } from '../../i18n/load-bundle.ts';
import { createMessageStore } from '../../i18n/message-store.ts';
import { useExtStatusWords } from './status-words.ts';

/** 15 January 2026, 14:05 in Algiers. */
const NOW = Date.UTC(2026, 0, 15, 13, 5);
const HOUR = 3_600_000;
const messages = createMessageStore('fr', loadBundle);

const link: Link = {
  id: 'l1',
  payment_instance_id: 'i1',
  form_id: null,
  slug: 'devis-x9f2',
  title: 'Devis',
  description: '',
  logo: null,
  amount_mode: 'fixed',
  amount: centimes(450_000),
  min_amount: null,
  max_amount: null,
  currency: 'DZD',
  usage_mode: 'one_shot',
  max_uses: null,
  target_amount: null,
  starts_at: null,
  ends_at: null,
  expires_at: null,
  paid_count: 0,
  total_collected: centimes(0),
  status: 'active',
  allowed_payers: [],
  metadata: null,
  created_at: NOW - 72 * HOUR,
  updated_at: NOW - 2 * HOUR,
};
const paid = { paid_count: 1, total_collected: centimes(450_000) };
const limited = { usage_mode: 'limited', max_uses: 20 } as const;
const goal = { usage_mode: 'capped_amount', target_amount: centimes(6_000_000) } as const;

function Words({ of }: { of: Link }) {
  const { word, detail } = useExtStatusWords()(of);
  return <p>{`${word} | ${detail}`}</p>;
}

beforeAll(async () => {
  await messages.ready;
  await messages.load('extra');
});
afterEach(cleanup);

// Interface, "Statuses in words": what v2 says of a state, this platform says too.
test.each<[Partial<Link>, string]>([
  [{}, 'En attente de paiement | créé il y a 3 jours'],
  [
    { expires_at: NOW + 48 * HOUR },
    'En attente de paiement | créé il y a 3 jours · se ferme sam. 14:05',
  ],
  [{ status: 'expired' }, 'Expiré, impayé | définitif'],
  [{ ...paid, status: 'exhausted' }, 'Payé | 15 janv., 12:05 · 4 500,00 DA'],
  [{ ...limited }, 'Actif | 20 restants sur 20'],
  [{ ...limited, paid_count: 5 }, '5 vendus sur 20 | 15 restants'],
  [{ ...limited, paid_count: 17 }, 'Plus que 3 | 17 vendus sur 20'],
  [{ ...limited, paid_count: 20, status: 'exhausted' }, 'Épuisé | 20 sur 20'],
  [{ ...limited, paid_count: 5, status: 'expired' }, 'Expiré | 5 vendus, 15 invendus · définitif'],
  [
    { ...goal, total_collected: centimes(6_000_000), paid_count: 9, status: 'exhausted' },
    'Objectif atteint | 60 000,00 DA sur 60 000,00 DA',
  ],
  [
    { usage_mode: 'reusable', paid_count: 12, total_collected: centimes(9_600_000) },
    'Actif | 12 paiements · 96 000,00 DA',
  ],
  [{ usage_mode: 'reusable', status: 'paused' }, 'En pause | les clients ne peuvent pas payer'],
  [{ ...paid, status: 'archived' }, 'Archivé | 1 paiement · définitif'],
  [{ status: 'draft' }, 'Brouillon | invisible pour les clients'],
])('%o is told as "%s"', (fields, words) => {
  render(
    <ClockProvider clock={{ now: () => NOW }}>
      <I18nProvider store={messages}>
        <Words of={{ ...link, ...fields }} />
      </I18nProvider>
    </ClockProvider>,
  );
  // Amounts are held together by spaces of their own kind.
  expect(screen.getByRole('paragraph').textContent.replaceAll(/\s/g, ' ')).toBe(words);
});
