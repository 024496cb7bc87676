import { request } from 'node:http';
import { inject } from 'vitest';

interface PlainCall {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Calls the product's server as a program would, past the window and whatever a browser forbids.
 * Out: the JSON of the answer; throws when it is a refusal.
 */
export function sendPlainly(method: string, path: string, call: PlainCall): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${inject('origin')}${path}`,
      { method, headers: { ...call.headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          if (status < 400) resolve(text === '' ? null : JSON.parse(text));
          else reject(new Error(`${method} ${path}: ${status} ${text}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(call.body);
  });
}
