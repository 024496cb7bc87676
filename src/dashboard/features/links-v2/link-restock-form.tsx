import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Info, RefreshCw } from 'lucide-react';
import { useId, useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../api/api-problem.ts';
import { IntegerField } from '../../forms/integer-field.tsx';
import { normalizeTypedInteger } from '../../forms/integer-text.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Figure, FigureStrip } from '../../ui/figure.tsx';
import { StockBar } from '../../ui/stock-bar.tsx';
import { readLinkNow, type ReadLink } from './link-edit-request.ts';
import { restockLinkOptions } from './link-restock-mutation.ts';
import { planRestock, restockRoom, type RestockOutcome } from './link-restock-request.ts';
import { RESTOCK_STEPS } from './link-restock-steps.ts';
import { FormProblem } from '../links/form/form-notices.tsx';

type LinkRestockFormProps = {
  read: ReadLink;
  /** The figures are others now. */
  onMoved: (read: ReadLink) => void;
  onRefused: (outcome: Extract<RestockOutcome, { kind: 'refused' }>) => void;
  onDone: (outcome: Extract<RestockOutcome, { kind: 'restocked' }>) => void;
};

type Notice =
  | { readonly kind: 'moved' }
  | { readonly kind: 'absent' | 'unknown' | 'failed'; readonly problem: ApiProblem };

/** How many to add, and what it comes to. */
export function LinkRestockForm({ read, onMoved, onRefused, onDone }: LinkRestockFormProps) {
  const t = useTranslations('restock');
  const format = useFormat();
  const clock = useClock();
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(restockLinkOptions(queryClient));
  const field = useRef<HTMLInputElement>(null);
  const isInFlight = useRef(false);
  const [isSaving, setIsSaving] = useState(false);
  const [typed, setTyped] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);

  const { link } = read;
  const room = restockRoom(link);
  const digits = normalizeTypedInteger(typed);
  const count = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  const error = errorOf(count, room);
  const plan = planRestock(link, error === null ? count : 0);

  const run = async (request: () => Promise<void>) => {
    if (isInFlight.current) return;
    isInFlight.current = true;
    setIsSaving(true);
    setNotice(null);
    try {
      await request();
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      setNotice({ kind: 'failed', problem: failure });
    } finally {
      isInFlight.current = false;
      setIsSaving(false);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setHasFailed(error !== null);
    if (error !== null) {
      field.current?.focus();
      return;
    }
    void run(async () => {
      const outcome = await mutateAsync({ base: read, add: count, now: clock.now() });
      switch (outcome.kind) {
        case 'restocked':
          onDone(outcome);
          return;
        case 'refused':
          onRefused(outcome);
          return;
        case 'moved':
          setNotice({ kind: 'moved' });
          onMoved(outcome.theirs);
          return;
        case 'absent':
        case 'unknown':
          setNotice(outcome);
      }
    });
  };
  const reread = () =>
    void run(async () => {
      const now = await readLinkNow(link.id);
      if (now.link.max_payments !== link.max_payments) setNotice({ kind: 'moved' });
      onMoved(now);
    });
  const add = (step: number) => setTyped(String(Math.min(room, count + step)));

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <FigureStrip>
        <Figure
          label={count > 0 && error === null ? t('newQuota') : t('quota')}
          value={format.integer(plan.newQuota)}
          note={t('newLeft', { count: plan.newLeft })}
          tone={count > 0 && error === null ? 'accent' : 'ink'}
        />
        <Figure label={t('sold')} value={format.integer(plan.sold)} />
        <Figure label={t('left')} value={format.integer(plan.left)} />
      </FigureStrip>
      <StockBar sold={plan.sold} total={plan.newQuota} className="max-w-none" />
      <Amount
        typed={typed}
        onType={setTyped}
        onAdd={add}
        field={field}
        error={
          hasFailed && error !== null
            ? t(error === 'tooMany' ? 'addTooMany' : 'addInvalid', { room: format.integer(room) })
            : undefined
        }
      />
      {link.status === 'closed' && <p className="text-body text-ink-2">{t('reopens')}</p>}
      {link.status === 'inactive' && (
        <Banner icon={Info} tone="amber">
          {t('staysPaused')}
        </Banner>
      )}
      <RestockNotice notice={notice} quota={plan.quota} onReread={reread} />
      <Button type="submit" variant="primary" size="large" isBusy={isSaving} className="self-start">
        {count > 0 ? t('submit', { count }) : t('title')}
      </Button>
    </form>
  );
}

function errorOf(count: number, room: number): 'invalid' | 'tooMany' | null {
  if (count < 1) return 'invalid';
  return count > room ? 'tooMany' : null;
}

type AmountProps = {
  typed: string;
  onType: (typed: string) => void;
  onAdd: (step: number) => void;
  field: React.RefObject<HTMLInputElement | null>;
  error: string | undefined;
};

function Amount({ typed, onType, onAdd, field, error }: AmountProps) {
  const t = useTranslations('restock');
  const format = useFormat();
  const legend = useId();
  return (
    <div role="group" aria-labelledby={legend} className="flex flex-col gap-1.5">
      <p id={legend} className="text-body font-medium text-ink">
        {t('add')}
      </p>
      <div className="flex flex-wrap items-start gap-2">
        {RESTOCK_STEPS.map((step) => (
          <Button key={step} onClick={() => onAdd(step)}>
            <bdi dir="ltr">{t('addCount', { count: format.integer(step) })}</bdi>
          </Button>
        ))}
        <IntegerField
          ref={field}
          className="w-44"
          label={t('addTyped')}
          isLabelHidden
          placeholder={t('addTyped')}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          error={error}
        />
      </div>
    </div>
  );
}

type RestockNoticeProps = {
  notice: Notice | null;
  quota: number;
  onReread: () => void;
};

function RestockNotice({ notice, quota, onReread }: RestockNoticeProps) {
  const t = useTranslations('restock');
  const format = useFormat();
  if (notice === null) return null;
  switch (notice.kind) {
    case 'moved':
      return (
        <Banner icon={Info} tone="amber" role="alert">
          {t('moved', { quota: format.integer(quota) })}
        </Banner>
      );
    case 'failed':
      return <FormProblem problem={notice.problem} />;
    case 'absent':
      return <FormProblem problem={notice.problem} title={t('absent')} text={t('absentText')} />;
    case 'unknown':
      return (
        <FormProblem
          problem={notice.problem}
          title={t('unknown')}
          text={t('unknownText')}
          action={
            <Button size="small" icon={RefreshCw} onClick={onReread}>
              {t('reread')}
            </Button>
          }
        />
      );
  }
}
