import { CircleCheckBig, Maximize, X } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Centimes } from '../../../contract/core/money.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MachineText, UserText } from '../../ui/isolated-text.tsx';
import { Money } from '../../ui/money.tsx';
import { encodeQr } from '../share/qr-code.ts';
import { QrPicture } from '../share/qr-picture.tsx';
import type { ShareObstacle, ShareSubject } from '../share/share-subject.ts';
import { CounterScreen } from './counter-screen.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useWakeLock } from './use-wake-lock.ts';

/** A payment that has just come. */
export interface CounterPayment {
  readonly id: string;
  readonly amount: Centimes | null;
}

/** What a customer sees of a link, whatever API it came from. */
export interface CounterSubject extends Pick<
  ShareSubject,
  'title' | 'amount' | 'isAmountFree' | 'left' | 'url'
> {
  /** So little is left that customers may want to know. */
  readonly isLow: boolean;
  /** Why nobody can pay now, or null; `closed` where the reason is new to us. */
  readonly closed: ShareObstacle | 'closed' | null;
}

type CounterPageProps = {
  subject: CounterSubject;
  /** The newest payment since the page was opened, or null. */
  newest: CounterPayment | null;
  /** Payments since the page was opened. */
  count: number;
  /** Payments would not be noticed now. */
  isLost: boolean;
  /** Turns the sound on and off. */
  soundToggle: ReactNode;
  onLeave: () => void;
};

/** How long a payment stays on the screen, milliseconds: long enough for both sides of the counter to see it. */
const THANKS_MS = 6_000;

/** For a tablet on the counter: the code and the price for the customer, green when the money is there. */
export function CounterPage({
  subject,
  newest,
  count,
  isLost,
  soundToggle,
  onLeave,
}: CounterPageProps) {
  const t = useTranslations('counter');
  const isAwake = useWakeLock();
  const fullScreen = useFullScreen(onLeave);
  const thanked = useThanked(newest);
  const label = t('title', { title: subject.title });
  usePageTitle(label);
  return (
    <CounterScreen label={label} isPaid={thanked !== null}>
      <header className="flex items-center justify-end gap-1 p-3 print:hidden">
        {soundToggle}
        {fullScreen.enter && (
          <IconButton
            icon={Maximize}
            label={t('fullScreen')}
            onClick={fullScreen.enter}
            className="text-current!"
          />
        )}
        <IconButton icon={X} label={t('close')} onClick={onLeave} className="text-current!" />
      </header>
      <div className="flex flex-1 flex-col items-center justify-center gap-8 px-6 pb-8 landscape:flex-row landscape:gap-16">
        {thanked === null ? <Offer subject={subject} /> : <Thanks payment={thanked} />}
      </div>
      <footer className="flex min-h-10 flex-wrap items-center justify-center gap-x-6 gap-y-1 px-6 pb-5 text-small opacity-80">
        {isLost && <span role="alert">{t('lost')}</span>}
        {!isAwake && <span>{t('mayFallAsleep')}</span>}
        {count > 0 && <span>{t('count', { count })}</span>}
      </footer>
      <p role="status" className="sr-only">
        {thanked !== null && t('received')}
      </p>
    </CounterScreen>
  );
}

/** The newest payment for as long as it is shown. */
function useThanked(newest: CounterPayment | null): CounterPayment | null {
  const [doneId, setDoneId] = useState<string | null>(null);
  const id = newest?.id ?? null;
  useEffect(() => {
    if (id === null) return undefined;
    const timer = setTimeout(() => setDoneId(id), THANKS_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return id === null || id === doneId ? null : newest;
}

function Offer({ subject }: { subject: CounterSubject }) {
  const t = useTranslations('counter');
  const format = useFormat();
  const { title, amount, isAmountFree, left, isLow, closed } = subject;
  return (
    <>
      {closed === null && <Code subject={subject} />}
      <div className="flex min-w-0 max-w-140 flex-col items-center gap-3 text-center landscape:items-start landscape:text-start">
        <h1 className="text-[clamp(1.5rem,4vmin,2.5rem)]/tight font-semibold text-balance">
          <UserText>{title}</UserText>
        </h1>
        {closed === null ? (
          <>
            <p className="text-[clamp(2.25rem,9vmin,5rem)]/none font-semibold tracking-[-0.02em] rtl:tracking-normal">
              {isAmountFree ? (
                <span className="text-[0.5em]">{t('payerChooses')}</span>
              ) : (
                <Money parts={format.money(amount)} />
              )}
            </p>
            <p className="text-[clamp(1rem,2.6vmin,1.5rem)]/snug text-ink-2">{t('scan')}</p>
            {left !== null && (
              <p
                className={`text-[clamp(1rem,2.6vmin,1.5rem)]/snug font-medium ${
                  isLow ? 'text-amber' : 'text-ink-2'
                }`}
              >
                {t('left', { count: left })}
              </p>
            )}
          </>
        ) : (
          <p className="text-[clamp(2.25rem,9vmin,5rem)]/none font-semibold">{t(closed)}</p>
        )}
      </div>
    </>
  );
}

function Code({ subject }: { subject: CounterSubject }) {
  const t = useTranslations('counter');
  const { url: address, title } = subject;
  const modules = useMemo(() => (address === '' ? null : encodeQr(address)), [address]);
  if (modules === null) return <p className="text-form text-ink-2">{t('noAddress')}</p>;
  return (
    <figure className="flex flex-col items-center gap-2">
      <QrPicture
        modules={modules}
        logo={null}
        label={t('qrLabel', { title })}
        className="size-[min(64vmin,34rem)] rounded-panel border border-line"
      />
      <figcaption className="max-w-[min(64vmin,34rem)] text-center text-small wrap-anywhere text-ink-3">
        <MachineText>{address}</MachineText>
      </figcaption>
    </figure>
  );
}

function Thanks({ payment }: { payment: CounterPayment }) {
  const t = useTranslations('counter');
  const format = useFormat();
  return (
    <div className="flex flex-col items-center gap-6 text-center motion-safe:animate-[appear_180ms]">
      <CircleCheckBig aria-hidden strokeWidth={1.5} className="size-[min(40vmin,18rem)]" />
      <p className="text-[clamp(2rem,8vmin,4.5rem)]/tight font-semibold">{t('received')}</p>
      {payment.amount !== null && (
        <p className="text-[clamp(1.25rem,4vmin,2.5rem)]/tight font-medium">
          {t('receivedAmount', { amount: format.money(payment.amount).text })}
        </p>
      )}
    </div>
  );
}
