import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  BadgeCheck,
  CircleCheck,
  CircleHelp,
  CircleX,
  Clock,
  Search,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { MAX_PER_PAGE } from '../../../../contract/v2/paginator.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { callV2 } from '../../../api/call-v2.ts';
import { usePageTitle } from '../../../frame/use-page-title.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Icon } from '../../../ui/icon.ts';
import { MachineText, UserText } from '../../../ui/isolated-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { StatusLabel } from '../../../ui/status-label.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toneText, type Tone } from '../../../ui/tone.ts';
import {
  readQuestion,
  readReceipt,
  type ReceiptAnswer,
  type ReceiptPayment,
  type ReceiptQuestion,
  type ReceiptVerdict,
} from './read-receipt.ts';

const LOOKS: Record<ReceiptVerdict, { readonly icon: Icon; readonly tone: Tone }> = {
  paid: { icon: CircleCheck, tone: 'money' },
  refused: { icon: CircleX, tone: 'red' },
  givenBack: { icon: Undo2, tone: 'red' },
  pending: { icon: Clock, tone: 'amber' },
  unclear: { icon: CircleHelp, tone: 'neutral' },
};

interface Asked {
  readonly question: ReceiptQuestion;
  readonly answer: ReceiptAnswer;
  /** When it was read. */
  readonly at: number;
}

async function askApi(question: ReceiptQuestion): Promise<ReceiptAnswer> {
  return readReceipt(question, {
    readPage: async (page) =>
      (await callV2('transactions.recent', { query: { page, per_page: MAX_PER_PAGE } })).data,
    check: async (orderNumber) => {
      try {
        const body = { order_number: orderNumber };
        return (await callV2('transactions.check', { body })).data;
      } catch (failure) {
        const isUnknown =
          failure instanceof ApiProblem &&
          (failure.kind === 'notFound' || failure.kind === 'invalid');
        if (isUnknown) return null;
        throw failure;
      }
    },
  });
}

/** A customer shows a receipt: whether the money came in is asked afresh, and not read off a picture. */
export function ReceiptCheckPage({ instanceId }: { instanceId: string }) {
  const t = useTranslations('receiptCheck');
  const ui = useTranslations('ui');
  const { problem } = useProblemWords();
  const clock = useClock();
  const [typed, setTyped] = useState('');
  const [isTold, setIsTold] = useState(false);
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationKey: ['receipt', 'check'],
    mutationFn: async (question: ReceiptQuestion): Promise<Asked> => ({
      question,
      answer: await askApi(question),
      at: clock.now(),
    }),
  });
  usePageTitle(t('title'));
  const question = readQuestion(typed);
  const isReadable = question.orderNumber !== null || question.amount !== null;
  const failure = error === null ? null : problem(error);

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <div className="mt-5 flex flex-col gap-4">
        <Panel>
          <form
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              setIsTold(true);
              if (isPending) return;
              // What was answered before is no answer to this.
              if (isReadable) mutate(question);
              else reset();
            }}
          >
            <TextField
              icon={Search}
              label={t('field')}
              hint={t('hint')}
              isMachineText
              autoComplete="off"
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setIsTold(false);
              }}
              error={isTold && !isReadable ? t('unreadable') : undefined}
            />
            <Button
              type="submit"
              variant="primary"
              icon={BadgeCheck}
              isBusy={isPending}
              className="sm:self-end"
            >
              {t('check')}
            </Button>
          </form>
        </Panel>
        {failure !== null && (
          <ProblemNotice
            title={failure.title}
            text={failure.text}
            requestId={failure.requestId}
            requestIdLabel={ui('requestId')}
          />
        )}
        <div role="status">
          {data && !isPending && <Answer instanceId={instanceId} asked={data} />}
        </div>
      </div>
    </>
  );
}

function Answer({ instanceId, asked }: { instanceId: string; asked: Asked }) {
  const t = useTranslations('receiptCheck');
  const format = useFormat();
  const { answer, question } = asked;
  const { found, lookAlikes, isElsewhere, readBackTo } = answer;
  const paid = found.filter(({ verdict }) => verdict === 'paid').length;
  const [only, ...others] = found;
  return (
    <Panel>
      {only !== undefined && others.length === 0 ? (
        <VerdictTitle verdict={only.verdict} />
      ) : (
        <h2 className="mb-2.5 text-heading font-semibold text-ink">
          {found.length === 0
            ? t(isElsewhere ? 'elsewhereTitle' : 'unknownTitle')
            : t('foundTitle', { count: found.length })}
        </h2>
      )}
      {found.length === 0 && (
        <Banner
          icon={isElsewhere ? TriangleAlert : CircleHelp}
          tone={isElsewhere ? 'red' : 'amber'}
        >
          {t(isElsewhere ? 'elsewhere' : 'unknown')}
        </Banner>
      )}
      {paid > 1 && question.amount !== null && (
        <Banner icon={TriangleAlert} tone="amber" className="mb-3">
          {t('several', { count: paid })}
        </Banner>
      )}
      <ul>
        {found.map((payment) => (
          <PaymentRow
            key={payment.id}
            instanceId={instanceId}
            payment={payment}
            isTitled={found.length === 1}
          />
        ))}
      </ul>
      {lookAlikes.length > 0 && (
        <section aria-label={t('alikeTitle')} className="mt-5">
          <h3 className="text-body font-medium text-ink">{t('alikeTitle')}</h3>
          <p className="mb-1.5 text-small text-amber">{t('alike')}</p>
          <ul>
            {lookAlikes.map((payment) => (
              <PaymentRow key={payment.id} instanceId={instanceId} payment={payment} />
            ))}
          </ul>
        </section>
      )}
      <p className="mt-4 text-small text-ink-3">
        {t('readAt', { time: format.time(asked.at) })}
        {readBackTo !== null && ` ${t('readBackTo', { day: format.fullDay(readBackTo) })}`}
      </p>
    </Panel>
  );
}

/** The one payment that was found is told by what became of it: that it exists is no answer. */
function VerdictTitle({ verdict }: { verdict: ReceiptVerdict }) {
  const t = useTranslations('receiptCheck');
  const { icon: Icon, tone } = LOOKS[verdict];
  return (
    <h2 className={`mb-2.5 flex items-center gap-2 text-heading font-semibold ${toneText[tone]}`}>
      <Icon aria-hidden className="size-5 shrink-0" />
      {t(`verdict.${verdict}`)}
    </h2>
  );
}

type PaymentRowProps = {
  instanceId: string;
  payment: ReceiptPayment;
  /** What became of it stands above. */
  isTitled?: boolean | undefined;
};

function PaymentRow({ instanceId, payment, isTitled = false }: PaymentRowProps) {
  const t = useTranslations('receiptCheck');
  const format = useFormat();
  const { verdict, amount, at, title, linkId, orderNumber, payer } = payment;
  const { icon, tone } = LOOKS[verdict];
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line py-3">
      <div className="min-w-0">
        {!isTitled && (
          <StatusLabel icon={icon} tone={tone}>
            {t(`verdict.${verdict}`)}
          </StatusLabel>
        )}
        <p className="text-small text-ink-2">
          {linkId === null ? (
            <UserText>{title}</UserText>
          ) : (
            // Payments do not say which instance they came to: a link's page goes on to its own.
            <Link
              to="/$instanceId/links/$linkId"
              params={{ instanceId, linkId }}
              className="hover:underline"
            >
              <UserText>{title}</UserText>
            </Link>
          )}
          {payer !== '' && (
            <>
              {' · '}
              <UserText>{payer}</UserText>
            </>
          )}
          {at !== null && ` · ${format.fullDateTime(at)}`}
        </p>
        {verdict !== 'paid' && <p className="text-small text-ink-3">{t(`meaning.${verdict}`)}</p>}
      </div>
      <div className="shrink-0 sm:text-end">
        <Money
          parts={format.money(amount)}
          tone={verdict === 'paid' ? 'money' : undefined}
          className="font-medium"
        />
        <MachineText className="block text-small text-ink-3">{orderNumber}</MachineText>
      </div>
    </li>
  );
}
