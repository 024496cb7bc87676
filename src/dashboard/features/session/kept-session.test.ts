import { describe, expect, it } from 'vitest';
import { notSentProblem, unreadableProblem } from '../../api/api-problem.ts';
import { TEST_NOW } from '../../testing/listed-links.ts';
import { readKeptSession, toKeptSession } from './kept-session.ts';
import type { SignedInSession } from './session.ts';

const session: SignedInSession = {
  signed_in: true,
  has_sandbox: true,
  can_try_demo: false,
  platforms: ['v2', 'ext'],
  connected: ['ext'],
  ext_pay_url: 'https://pay.example.dz',
  is_test: true,
  expires_at: TEST_NOW + 1_000,
  is_trusted_device: false,
  instances: [
    {
      id: 'i1',
      generation: 'ext',
      name: 'Bijoux Leïla',
      description: 'owner@example.dz',
      logo: null,
      status: 'active',
      default_inactivity_timeout_minutes: 60,
    },
  ],
};

const open = (kept: unknown, mark: string | null = 'run-1', now = TEST_NOW) =>
  readKeptSession(notSentProblem(), {
    database: { read: () => Promise.resolve(kept) },
    mark: { read: () => Promise.resolve(mark) },
    now,
  });

describe('the kept session', () => {
  it('says who was signed in, and that it is from before', async () => {
    expect(await open(toKeptSession(session, 'run-1'))).toEqual({
      ...session,
      instances: [{ ...session.instances[0], description: '' }],
      is_kept: true,
    });
  });

  it('holds nothing by which anybody could sign in, and nothing of anybody’s', () => {
    const told = { ...session, api_key: 'pk_1', api_secret: 'sk_1', cookie: 'c' };
    expect(JSON.stringify(toKeptSession(told, null))).not.toMatch(/pk_1|sk_1|cookie|owner@/);
  });

  it('ends when the session does', async () => {
    expect(await open(toKeptSession(session, 'run-1'), 'run-1', TEST_NOW + 1_000)).toBeNull();
  });

  it.each([null, 'run-2'])(
    'goes with the browser on a device that is not trusted (now %s)',
    async (mark) => {
      expect(await open(toKeptSession(session, 'run-1'), mark)).toBeNull();
    },
  );

  it('survives a closed browser on a device that is trusted', async () => {
    const trusted = { ...session, is_trusted_device: true };
    expect(await open(toKeptSession(trusted, null), null)).toMatchObject({ is_kept: true });
  });

  it.each([undefined, null, 'text', { mark: 1 }, { mark: null, session: { signed_in: false } }])(
    'is nobody when what is kept is %o',
    async (kept) => {
      expect(await open(kept)).toBeNull();
    },
  );

  it('is not asked for when the server has answered', async () => {
    const database = { read: () => Promise.resolve(toKeptSession(session, 'run-1')) };
    expect(await readKeptSession(unreadableProblem(200, null), { database })).toBeNull();
  });
});
