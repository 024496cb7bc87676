import { Files, PackagePlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { statusAt } from '../../../contract/v2/link-rules.ts';
import { isRunningLow } from '../../../contract/v2/stock.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { classNames } from '../../ui/class-names.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLazyPart } from '../../ui/use-lazy-part.ts';

/** What is left of a limited link, and the way to more; of an expired one, the way to a new link. */
export function LinkStock({
  instanceId,
  link,
  note,
}: {
  instanceId: string;
  link: Link;
  /** When it will be sold out. */
  note: ReactNode;
}) {
  const t = useTranslations('linkPage');
  const format = useFormat();
  const now = useNow();
  if (statusAt(link, now) === 'expired') return <Final instanceId={instanceId} link={link} />;
  if (link.type === 'static' || link.payment_mode !== 'limited' || link.max_payments === null) {
    return null;
  }
  const total = link.max_payments;
  const sold = link.successful_payments_count;
  const left = Math.max(0, total - sold);
  const isLow = isRunningLow(link);
  return (
    <Panel title={t('stock')}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <StockRing
          share={total > 0 ? sold / total : 0}
          isLow={isLow}
          figure={format.integer(left)}
          unit={t('stockRemaining', { left })}
        />
        <div className="flex min-w-0 flex-1 basis-40 flex-col items-start gap-3">
          <p className="text-body text-ink-2">
            {left === 0
              ? `${t('stockLeft', { left, total: format.integer(total) })} ${t('reopens')}`
              : `${t('stockSold', { sold })} ${t('stockLeft', { left, total: format.integer(total) })}`}
          </p>
          {left > 0 && note}
          <AddStock instanceId={instanceId} link={link} isUrgent={left === 0} />
        </div>
      </div>
    </Panel>
  );
}

type AddStockProps = {
  instanceId: string;
  link: Link;
  isUrgent: boolean;
};

/** Opens the sheet over this page; in another tab, or before the sheet has come, it is a page of its own. */
function AddStock({ instanceId, link, isUrgent }: AddStockProps) {
  const t = useTranslations('linkPage');
  const [isOpen, setIsOpen] = useState(false);
  const { part, load } = useLazyPart(() => import('./link-restock-sheet.tsx'));
  return (
    <>
      <LinkButton
        icon={PackagePlus}
        variant={isUrgent ? 'primary' : 'secondary'}
        to="/$instanceId/links/$linkId/restock"
        params={{ instanceId, linkId: link.id }}
        onPointerEnter={load}
        onFocus={load}
        onClick={(event) => {
          const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
          if (part === null || !isPlain) return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {t('addStock')}
      </LinkButton>
      {part && (
        <part.LinkRestockSheet
          instanceId={instanceId}
          link={link}
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

type StockRingProps = {
  /** Sold, 0 to 1. */
  share: number;
  isLow: boolean;
  figure: string;
  unit: string;
};

const RADIUS = 42;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;

/** How much is sold, as a ring; the words beside it say the same. */
function StockRing({ share, isLow, figure, unit }: StockRingProps) {
  const sold = Math.min(1, Math.max(0, share)) * CIRCUMFERENCE;
  return (
    <div aria-hidden className="relative size-24 shrink-0">
      <svg viewBox="0 0 96 96" className="size-full -rotate-90">
        <circle cx="48" cy="48" r={RADIUS} fill="none" strokeWidth="9" className="stroke-line" />
        <circle
          cx="48"
          cy="48"
          r={RADIUS}
          fill="none"
          strokeWidth="9"
          strokeDasharray={`${sold} ${CIRCUMFERENCE}`}
          className={classNames(
            isLow ? 'stroke-amber' : 'stroke-ink-2',
            'forced-colors:stroke-[CanvasText]',
          )}
        />
      </svg>
      <div className="absolute inset-0 flex flex-col items-center justify-center">
        <span className="text-[1.25rem]/6 font-semibold text-ink tabular-nums">{figure}</span>
        <span className="text-tiny text-ink-3">{unit}</span>
      </div>
    </div>
  );
}

function Final({ instanceId, link }: { instanceId: string; link: Link }) {
  const t = useTranslations('linkPage');
  return (
    <Panel title={t('finalTitle')}>
      <p className="mb-3 text-body text-ink-2">{t('finalExpired')}</p>
      <LinkButton
        icon={Files}
        to="/$instanceId/links/new"
        params={{ instanceId }}
        search={{ from: link.id }}
      >
        {t('newFromThis')}
      </LinkButton>
    </Panel>
  );
}
