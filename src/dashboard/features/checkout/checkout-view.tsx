import {
  Archive,
  Ban,
  CalendarClock,
  CircleCheck,
  Clock,
  Flame,
  Lock,
  PackageX,
  Pause,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { FormAnswers } from '../../../contract/core/form-answers.ts';
import { answerControlName } from '../../../contract/core/form-field.ts';
import {
  MIN_AMOUNT,
  normalizeTypedAmount,
  readAmount,
  type Centimes,
} from '../../../contract/core/money.ts';
import type { Language } from '../../i18n/language.ts';
import { moneyParts } from '../../i18n/money-parts.ts';
import { PlainButton } from '../../ui/plain-button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Checkbox } from '../../ui/choice-field.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { Money } from '../../ui/money.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CheckoutExtras } from './checkout-extras.ts';
import type { CheckoutLink, CheckoutState } from './checkout-state.ts';
import type { CheckoutWords } from './checkout-words.ts';
import { sayWhen } from './say-when.ts';

type CheckoutViewProps = {
  link: CheckoutLink;
  state: CheckoutState;
  words: CheckoutWords;
  language: Language;
  /** What a link shows besides that has bounds or a form; null for one that has neither. */
  extras: CheckoutExtras | null;
  /** What happens when somebody pays; absent in a picture, where nothing can be pressed. */
  payment?: CheckoutPayment | undefined;
};

/** What a payer fills in, as typed. */
export interface PayFields {
  readonly name: string;
  readonly email: string;
  readonly phone_number: string;
  readonly amount: string;
  readonly anonymous: boolean;
  /** To the form of a link of the new platform, by field name. */
  readonly answers: FormAnswers;
}

export interface CheckoutPayment {
  /** What the fields hold to begin with: from an attempt that did not go through. */
  readonly known: Partial<PayFields>;
  readonly onPay: (fields: PayFields) => void;
  /** A field is being mended. */
  readonly onEdit: (field: string) => void;
  readonly isBusy: boolean;
  /** What is wrong with a field, in the payer's language, by its control's name. */
  readonly errors: Readonly<Partial<Record<string, string>>>;
  /** How often the form came back; each time the first wrong field takes the focus. */
  readonly refusals: number;
  /** Why it did not work: above the button, or above why the link takes no payment any more. */
  readonly notice: ReactNode;
}

/** The page on which a payer pays: what it is, what it costs, who asks, and the button. */
export function CheckoutView({ link, state, words, language, extras, payment }: CheckoutViewProps) {
  const Title = payment ? 'h1' : 'p';
  const isPayable = state.kind === 'open' || state.kind === 'few_left';
  return (
    <div className="grid gap-6 @xl:grid-cols-2 @xl:gap-10">
      <div className="flex min-w-0 flex-col gap-4">
        <Avatar
          id={link.slug}
          // While the title is being written, whose page it is.
          name={link.title.trim() || link.merchant_name}
          src={link.logo}
          size="huge"
        />
        <div>
          {link.merchant_name !== '' && (
            <p className="mb-1 text-small text-ink-2">
              {words('payTo', { merchant: isolated(link.merchant_name) })}
            </p>
          )}
          <Title className="text-[1.1875rem]/6.5 font-semibold text-ink">
            {link.title.trim() === '' ? (
              <span className="text-ink-3">{words('untitled')}</span>
            ) : (
              <UserText>{link.title}</UserText>
            )}
          </Title>
          {link.details.trim() !== '' && (
            <p className="mt-1 text-body whitespace-pre-line text-ink-2">
              <UserText>{link.details}</UserText>
            </p>
          )}
        </div>
        {link.type !== 'static' && (
          <p
            className={classNames(
              'text-[1.75rem]/9 font-semibold tracking-[-0.015em] rtl:tracking-normal',
              // While it is being written there is no price yet.
              link.amount === null ? 'text-ink-3' : 'text-ink',
            )}
          >
            <Money parts={moneyParts(language, link.amount ?? 0)} />
          </p>
        )}
        {state.kind === 'few_left' && (
          <p className="inline-flex items-center gap-1.5 self-start rounded-full bg-amber-soft px-3 py-1 text-small font-medium text-amber">
            <Flame aria-hidden className="size-3.5" />
            {words('fewLeft', { count: state.left })}
          </p>
        )}
        {extras && (
          <extras.CheckoutBounds
            link={link}
            isPayable={isPayable}
            words={words}
            language={language}
          />
        )}
      </div>
      <div className="min-w-0">
        {isPayable ? (
          <PayForm
            link={link}
            words={words}
            language={language}
            extras={extras}
            payment={payment}
          />
        ) : (
          <div className="flex flex-col gap-3">
            {payment?.notice}
            <ClosedNote
              state={state}
              merchant={isolated(link.merchant_name)}
              words={words}
              language={language}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function PayForm({ link, words, language, extras, payment }: Omit<CheckoutViewProps, 'state'>) {
  const known = payment?.known ?? {};
  const [isAnonymous, setIsAnonymous] = useState(known.anonymous ?? false);
  const [typed, setTyped] = useState(known.amount ?? '');
  const form = useRef<HTMLFormElement>(null);
  const minimum = moneyParts(language, link.min_amount ?? MIN_AMOUNT);
  const maximum = link.max_amount === null ? null : moneyParts(language, link.max_amount).text;
  const isFree = link.type === 'static';
  const asksWho = !(isAnonymous && link.settings.allow_anonymous);
  const errors = payment?.errors ?? {};
  const amount = isFree ? readTyped(typed) : link.amount;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [payment?.refusals]);

  const pay = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (payment === undefined || payment.isBusy) return;
    const given = new FormData(event.currentTarget);
    const textOf = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    payment.onPay({
      name: textOf('name'),
      email: textOf('email'),
      phone_number: textOf('phone_number'),
      amount: textOf('amount'),
      anonymous: !asksWho,
      answers: Object.fromEntries(
        link.form_fields.map(({ name }) => [name, textOf(answerControlName(name))]),
      ),
    });
  };

  const fields = (
    <>
      {isFree && (
        <TextField
          label={words('amount')}
          name="amount"
          error={errors['amount']}
          defaultValue={known.amount}
          onChange={(event) => setTyped(event.target.value)}
          isMachineText
          inputMode="decimal"
          autoComplete="off"
          end={minimum.currency}
          hint={
            maximum === null
              ? words('amountNote', { minimum: minimum.text })
              : words('amountRange', { minimum: minimum.text, maximum })
          }
          inputClassName="text-form font-semibold tabular-nums"
        />
      )}
      {link.settings.allow_anonymous && (
        <Checkbox
          label={words('anonymous')}
          description={isAnonymous ? words('anonymousNote') : undefined}
          error={errors['anonymous']}
          checked={isAnonymous}
          onChange={(event) => setIsAnonymous(event.target.checked)}
          className="py-1.5"
        />
      )}
      {/* Away, but not forgotten: what was typed is there again when the payer thinks better of it. */}
      <fieldset
        hidden={!asksWho}
        disabled={!asksWho}
        className={asksWho ? 'flex min-w-0 flex-col gap-3' : undefined}
      >
        <TextField
          label={words('name')}
          name="name"
          error={errors['name']}
          defaultValue={known.name}
          autoComplete="name"
        />
        <TextField
          label={words('email')}
          name="email"
          error={errors['email']}
          hint={
            link.is_invitation
              ? words('invitationNote', { merchant: isolated(link.merchant_name) })
              : undefined
          }
          defaultValue={known.email}
          isMachineText
          type="email"
          autoComplete="email"
        />
        <TextField
          label={words('phone')}
          name="phone_number"
          error={errors['phone_number']}
          defaultValue={known.phone_number}
          isMachineText
          type="tel"
          autoComplete="tel"
        />
      </fieldset>
      {extras && (
        <extras.FormFields
          name={link.form_name}
          fields={link.form_fields}
          words={words}
          known={known.answers}
          errors={errors}
        />
      )}
      {payment?.notice}
      <PlainButton
        type={payment ? 'submit' : 'button'}
        variant="primary"
        size="large"
        isBusy={payment?.isBusy}
        className="mt-2 w-full"
      >
        {amount === null
          ? words('payFree')
          : words('pay', { amount: moneyParts(language, amount).text })}
      </PlainButton>
      <p className="text-center text-small text-balance text-ink-3">
        <Lock aria-hidden className="me-1.5 inline size-3.5 align-[-0.15em]" />
        {words('atTheBank')}
      </p>
    </>
  );
  const frame =
    'flex flex-col gap-3 @xl:rounded-panel @xl:border @xl:border-line @xl:bg-surface @xl:p-6';
  // A picture stands within the form that it is a picture of, and forms hold no forms.
  if (payment === undefined) return <div className={frame}>{fields}</div>;
  return (
    <form
      ref={form}
      noValidate
      onSubmit={pay}
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
          payment.onEdit(target.name);
      }}
      className={frame}
    >
      {fields}
    </form>
  );
}

/** What a payer is typing, as centimes; null while it is no amount that can be paid. */
function readTyped(typed: string): Centimes | null {
  const reading = readAmount(normalizeTypedAmount(typed));
  return reading.ok ? reading.amount : null;
}

/** A name keeps its own direction inside a sentence. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

type ClosedKind = Exclude<CheckoutState['kind'], 'open' | 'few_left'>;

const closedIcons: Record<ClosedKind, LucideIcon> = {
  sold_out: PackageX,
  already_paid: CircleCheck,
  goal_reached: CircleCheck,
  not_open: CalendarClock,
  paused: Pause,
  expired: Clock,
  archived: Archive,
  unavailable: Ban,
};

function ClosedNote({
  state,
  merchant,
  words,
  language,
}: {
  state: CheckoutState;
  merchant: string;
  words: CheckoutWords;
  language: Language;
}) {
  const said = closedWords(state, merchant, words, language);
  if (said === null) return null;
  const { icon: Icon, title, text } = said;
  return (
    <div className="flex flex-col items-start gap-2 rounded-panel border border-line bg-sunk p-4">
      <p className="flex items-center gap-2 text-heading font-semibold text-ink">
        <Icon aria-hidden className="size-4.5 text-ink-2" />
        {title}
      </p>
      <p className="text-body text-ink-2">{text}</p>
    </div>
  );
}

function closedWords(
  state: CheckoutState,
  merchant: string,
  words: CheckoutWords,
  language: Language,
) {
  switch (state.kind) {
    case 'open':
    case 'few_left':
      return null;
    case 'sold_out':
      return said(state.kind, words('soldOutTitle'), words('soldOutText', { merchant }));
    case 'already_paid':
      return said(state.kind, words('paidTitle'), words('paidText'));
    case 'goal_reached':
      return said(state.kind, words('goalTitle'), words('goalText', { merchant }));
    case 'not_open':
      return said(
        state.kind,
        words('notOpenTitle'),
        state.from === null
          ? words('notOpenText')
          : words('notOpenTextFrom', { when: sayWhen(language, state.from) }),
      );
    case 'paused':
      return said(state.kind, words('pausedTitle'), words('pausedText', { merchant }));
    case 'expired':
      return said(state.kind, words('expiredTitle'), words('expiredText', { merchant }));
    case 'archived':
      return said(state.kind, words('archivedTitle'), words('archivedText', { merchant }));
    case 'unavailable':
      return said(state.kind, words('unavailableTitle'), words('unavailableText'));
  }
}

function said(kind: ClosedKind, title: string, text: string) {
  return { icon: closedIcons[kind], title, text };
}
