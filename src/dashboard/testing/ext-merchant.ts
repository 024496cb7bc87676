import { inject } from 'vitest';
import * as z from 'zod/mini';
import { sendPlainly } from './send-plainly.ts';

/** A merchant of the new platform of this test alone: a ready instance, and no links until some are made. */
export interface ExtTestMerchant {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly instanceId: string;
  /** Of the form that it was made with. */
  readonly formId: string | undefined;
  /** Creates a draft through the API itself. In: fields by their wire names. Out: its id and slug. */
  readonly createLink: (
    fields?: Readonly<Record<string, string | number | object>>,
  ) => Promise<{ readonly id: string; readonly slug: string }>;
  /** `publish`, `pause`, `resume` or `archive`. */
  readonly moveLink: (id: string, move: string) => Promise<void>;
}

const merchantAnswer = z.object({
  api_key: z.string(),
  api_secret: z.string(),
  instance_id: z.string(),
  form_id: z.optional(z.string()),
});
const linkAnswer = z.object({ data: z.object({ id: z.string(), slug: z.string() }) });

/** In: a form that it can attach to links, if any; how the vendor has judged its instance, by the API's own names. */
export async function freshExtMerchant(
  form?: { readonly name: string; readonly fields: readonly object[] },
  instance?: Readonly<Record<string, string>>,
): Promise<ExtTestMerchant> {
  if (window.location.origin !== inject('origin')) window.happyDOM.setURL(inject('origin'));
  const json = { 'Content-Type': 'application/json' };
  const made = await sendPlainly('POST', '/sandbox/merchants', {
    headers: json,
    body: JSON.stringify({ platform: 'ext', form, instance }),
  });
  const merchant = z.parse(merchantAnswer, made);
  const { api_key: apiKey, api_secret: apiSecret, instance_id: instanceId } = merchant;
  const headers = { ...json, 'X-Api-Key': apiKey, 'X-Api-Secret': apiSecret };
  return {
    apiKey,
    apiSecret,
    instanceId,
    formId: merchant.form_id,
    createLink: async (fields = {}) => {
      const body = {
        payment_instance_id: instanceId,
        title: 'Commande',
        amount_mode: 'fixed',
        amount: '4500.00',
        currency: 'DZD',
        usage_mode: 'reusable',
        ...fields,
      };
      const link = await sendPlainly('POST', '/api/ext/links', {
        headers,
        body: JSON.stringify(body),
      });
      return z.parse(linkAnswer, link).data;
    },
    moveLink: async (id, move) => {
      await sendPlainly('POST', `/api/ext/links/${id}/${move}`, { headers, body: '{}' });
    },
  };
}
