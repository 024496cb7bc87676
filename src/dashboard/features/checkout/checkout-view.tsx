import { Ban, CircleCheck, Clock, Flame, PackageX, Pause, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { MIN_AMOUNT } from '../../../contract/core/money.ts';
import type { Language } from '../../i18n/language.ts';
import { moneyParts } from '../../i18n/money-parts.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Checkbox } from '../../ui/choice-field.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { Money } from '../../ui/money.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CheckoutLink, CheckoutState } from './checkout-state.ts';
import type { CheckoutWords } from './checkout-words.ts';

type CheckoutViewProps = {
  link: CheckoutLink;
  state: CheckoutState;
  words: CheckoutWords;
  language: Language;
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
}

export interface CheckoutPayment {
  readonly onPay: (fields: PayFields) => void;
  readonly isBusy: boolean;
  /** What is wrong with a field, in the payer's language. */
  readonly errors: Readonly<Partial<Record<keyof PayFields, string>>>;
  /** Why it did not work, above the button. */
  readonly notice: ReactNode;
}

/** The page on which a payer pays: what it is, what it costs, who asks, and the button. */
export function CheckoutView({ link, state, words, language, payment }: CheckoutViewProps) {
  const Title = payment ? 'h1' : 'p';
  const isPayable = state.kind === 'open' || state.kind === 'few_left';
  return (
    <div className="grid gap-5 @xl:grid-cols-2 @xl:gap-10">
      <div className="flex min-w-0 flex-col gap-4">
        <Avatar id={link.slug} name={link.title} src={link.logo} size="huge" />
        <div>
          <Title className="text-[1.1875rem]/6.5 font-semibold text-ink">
            {link.title.trim() === '' ? (
              <span className="text-ink-3">{words('untitled')}</span>
            ) : (
              <UserText>{link.title}</UserText>
            )}
          </Title>
          <p className="mt-1 text-body whitespace-pre-line text-ink-2">
            {link.details.trim() === '' ? (
              <span className="text-ink-3">{words('noDetails')}</span>
            ) : (
              <UserText>{link.details}</UserText>
            )}
          </p>
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
      </div>
      <div className="min-w-0">
        {isPayable ? (
          <PayForm link={link} words={words} language={language} payment={payment} />
        ) : (
          <ClosedNote state={state} merchant={isolated(link.merchant_name)} words={words} />
        )}
      </div>
    </div>
  );
}

function PayForm({ link, words, language, payment }: Omit<CheckoutViewProps, 'state'>) {
  const [isAnonymous, setIsAnonymous] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const minimum = moneyParts(language, MIN_AMOUNT);
  const isFree = link.type === 'static';
  const asksWho = !(isAnonymous && link.settings.allow_anonymous);
  const errors = payment?.errors ?? {};
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [payment?.errors]);

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
    });
  };

  const fields = (
    <>
      {isFree && (
        <TextField
          label={words('amount')}
          name="amount"
          error={errors.amount}
          isMachineText
          inputMode="decimal"
          autoComplete="off"
          end={minimum.currency}
          hint={words('amountNote', { minimum: minimum.text })}
        />
      )}
      {link.settings.allow_anonymous && (
        <Checkbox
          label={words('anonymous')}
          description={isAnonymous ? words('anonymousNote') : undefined}
          error={errors.anonymous}
          checked={isAnonymous}
          onChange={(event) => setIsAnonymous(event.target.checked)}
        />
      )}
      {asksWho && (
        <>
          <TextField
            label={words('name')}
            isLabelHidden
            placeholder={words('name')}
            name="name"
            error={errors.name}
            autoComplete="name"
          />
          <TextField
            label={words('email')}
            isLabelHidden
            placeholder={words('email')}
            name="email"
            error={errors.email}
            type="email"
            autoComplete="email"
          />
          <TextField
            label={words('phone')}
            isLabelHidden
            placeholder={words('phone')}
            name="phone_number"
            error={errors.phone_number}
            type="tel"
            autoComplete="tel"
          />
        </>
      )}
      {payment?.notice}
      <Button
        type={payment ? 'submit' : 'button'}
        variant="primary"
        size="large"
        isBusy={payment?.isBusy}
        className="mt-1 w-full"
      >
        {isFree || link.amount === null
          ? words('payFree')
          : words('pay', { amount: moneyParts(language, link.amount).text })}
      </Button>
      <p className="text-center text-small text-ink-3">
        {words('cards')}
        {link.merchant_name !== '' && (
          <>
            <br />
            {words('payTo', { merchant: isolated(link.merchant_name) })}
          </>
        )}
      </p>
    </>
  );
  // A picture stands within the form that it is a picture of, and forms hold no forms.
  if (payment === undefined) return <div className="flex flex-col gap-3">{fields}</div>;
  return (
    <form ref={form} noValidate onSubmit={pay} className="flex flex-col gap-3">
      {fields}
    </form>
  );
}

/** A name keeps its own direction inside a sentence. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

type ClosedKind = Exclude<CheckoutState['kind'], 'open' | 'few_left'>;

const closedIcons: Record<ClosedKind, LucideIcon> = {
  sold_out: PackageX,
  already_paid: CircleCheck,
  paused: Pause,
  expired: Clock,
  unavailable: Ban,
};

function ClosedNote({
  state,
  merchant,
  words,
}: {
  state: CheckoutState;
  merchant: string;
  words: CheckoutWords;
}) {
  const said = closedWords(state, merchant, words);
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

function closedWords(state: CheckoutState, merchant: string, words: CheckoutWords) {
  switch (state.kind) {
    case 'open':
    case 'few_left':
      return null;
    case 'sold_out':
      return said(state.kind, words('soldOutTitle'), words('soldOutText', { merchant }));
    case 'already_paid':
      return said(state.kind, words('paidTitle'), words('paidText'));
    case 'paused':
      return said(state.kind, words('pausedTitle'), words('pausedText', { merchant }));
    case 'expired':
      return said(state.kind, words('expiredTitle'), words('expiredText', { merchant }));
    case 'unavailable':
      return said(state.kind, words('unavailableTitle'), words('unavailableText'));
  }
}

function said(kind: ClosedKind, title: string, text: string) {
  return { icon: closedIcons[kind], title, text };
}
