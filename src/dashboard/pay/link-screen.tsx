import { CircleAlert } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { readFormAnswers } from '../../contract/core/form-answers.ts';
import { MAX_AMOUNT, MIN_AMOUNT } from '../../contract/core/money.ts';
import type { PayRuleId } from '../../contract/v2/pay-request.ts';
import type { PublicLink } from '../../contract/v2/public-link.ts';
import { serverNow } from '../api/server-clock.ts';
import type { CheckoutExtras } from '../features/checkout/checkout-extras.ts';
import { checkoutStateOf, type CheckoutState } from '../features/checkout/checkout-state.ts';
import { CheckoutView, type PayFields } from '../features/checkout/checkout-view.tsx';
import { moneyParts } from '../i18n/money-parts.ts';
import { Banner } from '../ui/banner.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { keepAttempt, recallAttempt } from './kept-attempt.ts';
import { findLink, startPayment } from './link-calls.ts';
import { PayProblem } from './pay-call.ts';
import { toPayBody } from './pay-body.ts';
import type * as payForm from './pay-form.ts';
import type { Sayings } from './pay-words.ts';
import { TroubleScreen } from './trouble-screen.tsx';
import { useLoaded } from './use-loaded.ts';

type LinkScreenProps = {
  slug: string;
  sayings: Sayings;
};

/** When a page that waits for its link's opening asks again, milliseconds: at the opening, within these bounds. */
const SOONEST_MS = 5_000;
const LATEST_MS = 24 * 60 * 60_000;

/** A link, with what it needs to be shown. */
interface Shown {
  readonly link: PublicLink;
  readonly extras: CheckoutExtras | null;
}

/** Most links have neither bounds nor a form: what shows these is loaded for those that do. */
async function findShown(slug: string): Promise<Shown> {
  const link = await findLink(slug);
  const hasMore =
    link.target_amount !== null ||
    link.ends_at !== null ||
    link.is_invitation ||
    link.form_fields.length > 0;
  if (!hasMore) return { link, extras: null };
  const { checkoutExtras } = await import('../features/checkout/checkout-extras.ts');
  return { link, extras: checkoutExtras };
}

/** A link as a payer meets it. */
export function LinkScreen({ slug, sayings }: LinkScreenProps) {
  const read = useCallback(() => findShown(slug), [slug]);
  const [link, readAgain] = useLoaded(read);
  useEffect(() => {
    // Back from somewhere else: it may have been sold out meanwhile.
    const look = () => {
      if (document.visibilityState === 'visible') void readAgain();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [readAgain]);

  const opensAt =
    link.kind === 'there' && link.value.link.status === 'scheduled'
      ? link.value.link.starts_at
      : null;
  useEffect(() => {
    if (opensAt === null) return undefined;
    const wait = Math.max(opensAt - serverNow(), SOONEST_MS);
    if (wait > LATEST_MS) return undefined;
    const timer = setTimeout(() => void readAgain(), wait);
    return () => clearTimeout(timer);
  }, [opensAt, link, readAgain]);

  if (link.kind === 'loading') return <LinkSkeleton />;
  if (link.kind === 'failed') {
    return (
      <TroubleScreen
        failure={link.failure}
        words={sayings.pay}
        what="link"
        onAgain={() => void readAgain()}
      />
    );
  }
  return <Payable {...link.value} sayings={sayings} onChanged={readAgain} />;
}

/** Without a price nobody can be asked to pay it. */
function stateOf(link: PublicLink): CheckoutState {
  const hasPrice = link.type === 'static' || link.amount !== null;
  return hasPrice ? checkoutStateOf(link) : { kind: 'unavailable' };
}

const NO_ERRORS: payForm.PayErrors = {};

type PayableProps = Shown & {
  sayings: Sayings;
  onChanged: () => Promise<void>;
};

function Payable({ link, extras, sayings, onChanged }: PayableProps) {
  const { checkout, pay: words, language } = sayings;
  const [known] = useState(() => recallAttempt(link.slug));
  const [errors, setErrors] = useState<payForm.PayErrors>(NO_ERRORS);
  const [refusals, setRefusals] = useState(0);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // What checks the form: fetched once that is on screen, so that nobody waits for it before typing.
  const [loadChecks] = useState(() => payChecksOf(link));
  useEffect(() => void loadChecks(), [loadChecks]);
  // Two presses may come before the page is drawn anew.
  const isUnderWay = useRef(false);
  const stop = () => {
    isUnderWay.current = false;
    setIsBusy(false);
  };
  useEffect(() => {
    document.title = words('pageTitle', { title: link.title, merchant: link.merchant_name });
  }, [words, link]);

  const sendBack = (rules: payForm.PayErrors) => {
    setErrors(rules);
    setRefusals((count) => count + 1);
  };

  const fail = async (failure: unknown) => {
    const problem = failure instanceof PayProblem ? failure : new PayProblem(500);
    setNotice(noticeOf(problem.status));
    if (problem.status === 422) {
      const checks = await loadChecks();
      sendBack(checks?.rulesOfMessages(problem.fields) ?? NO_ERRORS);
    }
    if (problem.status === 403 || problem.status === 404) await onChanged();
    stop();
  };

  const pay = async (fields: PayFields) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsBusy(true);
    setNotice(null);
    const body = toPayBody(fields, link, language);
    const checks = await loadChecks();
    const broken = checks?.brokenRules(body, link, fields.answers, checks.readAnswers) ?? NO_ERRORS;
    if (Object.keys(broken).length > 0) {
      sendBack(broken);
      stop();
      return;
    }
    setErrors(NO_ERRORS);
    keepAttempt(link.slug, fields);
    try {
      // Busy until the bank’s page is there.
      window.location.assign(await startPayment(link.slug, body));
    } catch (failure) {
      await fail(failure);
    }
  };
  useEffect(() => {
    // Back from the bank’s page by the browser’s own button: the page is as it was left.
    const shown = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      stop();
      void onChanged();
    };
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, [onChanged]);

  const sayRule = (rule: PayRuleId): string => {
    if (rule === 'amount.tooLow' || rule === 'amount.belowMinimum') {
      const minimum = link.min_amount ?? MIN_AMOUNT;
      return words('rule.amount.tooLow', { minimum: moneyParts(language, minimum).text });
    }
    if (rule === 'amount.tooHigh' || rule === 'amount.aboveMaximum') {
      const maximum = link.max_amount ?? MAX_AMOUNT;
      return words('rule.amount.tooHigh', { maximum: moneyParts(language, maximum).text });
    }
    return words(`rule.${rule}`);
  };
  const state = stateOf(link);
  const isPayable = state.kind === 'open' || state.kind === 'few_left';
  return (
    <CheckoutView
      link={link}
      state={state}
      words={checkout}
      language={language}
      extras={extras}
      payment={{
        known,
        onPay: (fields) => void pay(fields),
        onEdit: (field) =>
          setErrors((wrong) =>
            Object.fromEntries(Object.entries(wrong).filter(([name]) => name !== field)),
          ),
        isBusy,
        errors: Object.fromEntries(
          Object.entries(errors).flatMap(([field, rule]) => (rule ? [[field, sayRule(rule)]] : [])),
        ),
        refusals,
        notice: notice !== null && (
          <Banner icon={CircleAlert} tone="red" role="alert">
            {/* Refused, and yet it looks as before: it is not the link that stands against it. */}
            {notice === 'changed' && isPayable ? checkout('unavailableText') : words(notice)}
          </Banner>
        ),
      }}
    />
  );
}

type PayChecks = typeof payForm & { readonly readAnswers: typeof readFormAnswers | null };

async function loadPayChecks(hasForm: boolean): Promise<PayChecks> {
  const [checks, answers] = await Promise.all([
    import('./pay-form.ts'),
    hasForm ? import('../../contract/core/form-answers.ts') : null,
  ]);
  return { ...checks, readAnswers: answers?.readFormAnswers ?? null };
}

/** Asks for them once, and anew when they could not be had. Out: null for as long: the API then says what is wrong. */
function payChecksOf(link: PublicLink): () => Promise<PayChecks | null> {
  let asked: Promise<PayChecks | null> | null = null;
  return () =>
    (asked ??= loadPayChecks(link.form_fields.length > 0).catch(() => {
      asked = null;
      return null;
    }));
}

type Notice = 'wrongData' | 'changed' | 'tooMany' | 'noAnswer' | 'bankAway';

function noticeOf(status: number): Notice {
  switch (status) {
    case 0:
      return 'noAnswer';
    case 403:
    case 404:
      return 'changed';
    case 422:
      return 'wrongData';
    case 429:
      return 'tooMany';
    default:
      return 'bankAway';
  }
}

function LinkSkeleton() {
  return (
    <div className="grid gap-5 @xl:grid-cols-2 @xl:gap-10">
      <div className="flex flex-col gap-4">
        <Skeleton className="size-15 rounded-logo" />
        <Skeleton className="h-6 w-3/4" />
        <Skeleton className="h-9 w-1/2" />
      </div>
      <div className="flex flex-col gap-3">
        <Skeleton className="h-touch rounded-control" />
        <Skeleton className="h-touch rounded-control" />
        <Skeleton className="h-touch rounded-control" />
        <Skeleton className="h-touch rounded-control" />
      </div>
    </div>
  );
}
