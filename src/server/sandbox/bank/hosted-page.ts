import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Instant } from '../../../contract/core/instant.ts';
import { readBoundedBody } from '../../http/bounded-body.ts';
import type { BankContext } from './bank-context.ts';
import type { BankEnv, BankRequest } from './bank-env.ts';
import type { BankLanguage, Order } from './bank-schema.ts';
import { HOSTED_PAGE_STYLE } from './hosted-page-style.ts';
import { decideOrder, findOrder, PAGE_MS } from './orders.ts';
import { cardNumberOf, CARD_OUTCOMES, type Outcome } from './outcomes.ts';
import { PAGE_WORDS, type PageWords } from './page-words.ts';
import { readBankLanguage } from './register-request.ts';

const PAGE_PATH = '/payment/epg/merchants/merchantsatim/payment.html';
const STYLE_PATH = '/payment/epg/hosted-page.css';
const BODY_LIMIT = 4 * 1024;

/** Where a payer pays an order. */
export function hostedPageUrl(
  { bankUrl }: BankContext,
  orderId: string,
  language: BankLanguage,
): string {
  return `${bankUrl}${PAGE_PATH}?mdOrder=${orderId}&language=${language}`;
}

/** Where the bank sends the payer's browser afterwards. The address proves nothing. */
export function returnAddressOf(order: Order): string {
  const url = order.status === 'paid' ? order.returnUrl : order.failUrl;
  return `${url}${url.includes('?') ? '&' : '?'}lang=${order.language}&orderId=${order.id}`;
}

const LOCALES = { fr: 'fr-FR', ar: 'ar-DZ', en: 'en-GB' } as const;

function formatAmount(order: Order, language: BankLanguage): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    numberingSystem: 'latn',
  });
  return `${format.format(order.amount / 100)} ${language === 'ar' ? 'د.ج' : 'DA'}`;
}

function formatTime(instant: Instant, language: BankLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    numberingSystem: 'latn',
    timeZone: 'Africa/Algiers',
  }).format(instant);
}

function cardChoice(words: PageWords) {
  return CARD_OUTCOMES.map(
    (outcome) =>
      html`<label class="card"
        ><input type="radio" name="card" value="${outcome}" required />
        <span class="outcome">${words.outcomes[outcome]}</span>
        <bdi class="number" dir="ltr">${cardNumberOf(outcome)}</bdi></label
      >`,
  );
}

function facts(order: Order, language: BankLanguage, words: PageWords) {
  return html`<dl>
    <div class="amount">
      <dt>${words.amount}</dt>
      <dd><bdi>${formatAmount(order, language)}</bdi></dd>
    </div>
    <div>
      <dt>${words.order}</dt>
      <dd><bdi dir="ltr">${order.orderNumber}</bdi></dd>
    </div>
    <div>
      <dt>${words.description}</dt>
      <dd><bdi>${order.description}</bdi></dd>
    </div>
  </dl>`;
}

function openPage(
  order: Order,
  language: BankLanguage,
  words: PageWords,
  isChoiceMissing: boolean,
) {
  return html`${facts(order, language, words)}
    <form method="post">
      ${
        isChoiceMissing
          ? html`<p class="problem" id="problem" role="alert">${words.choiceMissing}</p>`
          : ''
      }
      <fieldset ${isChoiceMissing ? html`aria-describedby="problem"` : ''}>
        <legend>${words.chooseCard}</legend>
        ${cardChoice(words)}
      </fieldset>
      <p class="until">
        ${words.openUntil.replace('{time}', formatTime(order.createdAt + PAGE_MS, language))}
      </p>
      <div class="actions">
        <button name="action" value="pay">${words.pay}</button>
        <button class="quiet" name="action" value="cancel" formnovalidate>${words.cancel}</button>
      </div>
    </form>`;
}

function closedPage(order: Order, language: BankLanguage, words: PageWords) {
  return html`${facts(order, language, words)}
    <p class="problem">${words.over}</p>
    <a class="back" href="${returnAddressOf(order)}">${words.back}</a>`;
}

/** A page without scripts, which works in any browser and with styles switched off. */
function answerPage(
  request: BankRequest,
  language: BankLanguage,
  content: ReturnType<typeof html>,
  status: 200 | 404 | 422,
  formTargets: readonly string[],
): Response | Promise<Response> {
  const words = PAGE_WORDS[language];
  const page = html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${words.title}</title>
        <link rel="stylesheet" href="../../hosted-page.css" />
      </head>
      <body>
        <header>
          <p class="bank">${words.bank}</p>
          <p class="simulator">${words.simulator}</p>
        </header>
        <main>
          <h1>${words.title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
  return request.html(page, status, {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'self'; form-action ${["'self'", ...formTargets].join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
}

/** The payers' side of the bank, to be mounted at its root. */
export function createHostedPage(bank: BankContext): Hono<BankEnv> {
  const isOpen = (order: Order): boolean =>
    order.status === 'registered' && bank.clock.now() < order.createdAt + PAGE_MS;

  async function orderOf(request: BankRequest): Promise<Order | null> {
    return await findOrder(bank, request.req.query('mdOrder') ?? '');
  }
  const languageOf = (request: BankRequest, order: Order | null): BankLanguage =>
    readBankLanguage(request.req.query('language') ?? '') ?? order?.language ?? 'fr';

  function show(request: BankRequest, order: Order | null, isChoiceMissing: boolean) {
    const language = languageOf(request, order);
    const words = PAGE_WORDS[language];
    if (!order) {
      return answerPage(request, language, html`<p class="problem">${words.unknown}</p>`, 404, []);
    }
    // A browser follows the redirect of a form only to where the page may send forms.
    const targets = [
      ...new Set([order.returnUrl, order.failUrl].map((url) => new URL(url).origin)),
    ];
    const content = isOpen(order)
      ? openPage(order, language, words, isChoiceMissing)
      : closedPage(order, language, words);
    return answerPage(request, language, content, isChoiceMissing ? 422 : 200, targets);
  }

  async function choose(request: BankRequest): Promise<Response> {
    const form = new URLSearchParams(
      new TextDecoder().decode(await readBoundedBody(request.req.raw, BODY_LIMIT)),
    );
    const order = await orderOf(request);
    if (!order || !isOpen(order)) return await show(request, order, false);
    const card = CARD_OUTCOMES.find((outcome) => outcome === form.get('card'));
    const outcome: Outcome | undefined = form.get('action') === 'cancel' ? 'cancelled' : card;
    if (outcome === undefined) return await show(request, order, true);
    await decideOrder(bank, order.id, outcome);
    const decided = await findOrder(bank, order.id);
    return request.redirect(returnAddressOf(decided ?? order), 303);
  }

  const page = new Hono<BankEnv>();
  page.get(STYLE_PATH, (request) =>
    request.body(HOSTED_PAGE_STYLE, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    }),
  );
  page.on('GET', PAGE_PATH, async (request) => await show(request, await orderOf(request), false));
  page.on('POST', PAGE_PATH, choose);
  return page;
}
