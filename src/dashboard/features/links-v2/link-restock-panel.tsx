import { CircleCheck, Files, Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { capabilitiesOf } from '../../../contract/v2/link-rules.ts';
import type { RuleId } from '../../../contract/v2/rule-messages.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { StockBar } from '../../ui/stock-bar.tsx';
import type { ReadLink } from './link-edit-request.ts';
import { LinkRestockForm } from './link-restock-form.tsx';
import { LinkRestockMessage } from './link-restock-message.tsx';

type LinkRestockPanelProps = {
  instanceId: string;
  /** Read just now. */
  start: ReadLink;
};

type Stage =
  | { readonly name: 'asking'; readonly read: ReadLink }
  | { readonly name: 'refused'; readonly rule: RuleId }
  | {
      readonly name: 'done';
      readonly read: ReadLink;
      readonly isVerified: boolean;
      readonly isReopened: boolean;
    };

/** Adding to a stock from the first figure to the message for the customers; on a page or in a sheet. */
export function LinkRestockPanel({ instanceId, start }: LinkRestockPanelProps) {
  const clock = useClock();
  const [stage, setStage] = useState<Stage>(() => {
    const { restock } = capabilitiesOf(start.link, clock.now());
    return restock.isAllowed
      ? { name: 'asking', read: start }
      : { name: 'refused', rule: restock.rule };
  });
  switch (stage.name) {
    case 'asking': {
      const { read } = stage;
      return (
        <LinkRestockForm
          read={read}
          onMoved={(moved) => setStage({ name: 'asking', read: moved })}
          onRefused={({ rule }) => setStage({ name: 'refused', rule })}
          onDone={({ read: now, isVerified }) =>
            setStage({
              name: 'done',
              read: now,
              isVerified,
              isReopened: read.link.status === 'closed' && now.link.status === 'active',
            })
          }
        />
      );
    }
    case 'refused':
      return <Refused instanceId={instanceId} linkId={start.link.id} refusal={stage.rule} />;
    case 'done':
      return <Done instanceId={instanceId} {...stage} />;
  }
}

function Refused({
  instanceId,
  linkId,
  refusal,
}: {
  instanceId: string;
  linkId: string;
  refusal: RuleId;
}) {
  const t = useTranslations('restock');
  const { rule } = useProblemWords();
  return (
    <EmptyState
      icon={Lock}
      title={t('refusedTitle')}
      action={
        <LinkButton
          variant="primary"
          icon={Files}
          to="/$instanceId/links/new"
          params={{ instanceId }}
          search={{ from: linkId }}
        >
          {t('newFromThis')}
        </LinkButton>
      }
    >
      {rule(refusal)}
    </EmptyState>
  );
}

function Done({
  instanceId,
  read,
  isVerified,
  isReopened,
}: Extract<Stage, { name: 'done' }> & { instanceId: string }) {
  const t = useTranslations('restock');
  const format = useFormat();
  const { link } = read;
  const total = link.max_payments ?? 0;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed has gone: whoever goes by keyboard goes on from here.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="flex flex-col gap-6">
      <div role="status" className="flex items-start gap-3.5">
        <span className="inline-flex size-10 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
          <CircleCheck aria-hidden className="size-5" />
        </span>
        <div className="min-w-0 flex-1">
          <h2 ref={heading} tabIndex={-1} className="text-heading font-semibold text-ink">
            {t(isReopened ? 'doneReopened' : 'doneTitle')}
          </h2>
          <p className="text-body text-ink-2">
            {t('doneText', {
              left: link.remaining_payments ?? 0,
              total: format.integer(total),
            })}
          </p>
          <StockBar sold={link.successful_payments_count} total={total} className="mt-2 max-w-60" />
          {!isVerified && <p className="mt-2 text-small text-amber">{t('doneUnverified')}</p>}
          {link.status === 'inactive' && (
            <p className="mt-2 text-small text-amber">{t('staysPaused')}</p>
          )}
        </div>
      </div>
      <LinkRestockMessage instanceId={instanceId} link={link} isReopened={isReopened} />
    </div>
  );
}
