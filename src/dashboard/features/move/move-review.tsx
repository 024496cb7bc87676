import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Link as NewLink } from '../../../contract/ext/link.ts';
import type { Link } from '../../../contract/v2/link.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { SessionInstance } from '../session/session.ts';
import { movedQuery } from './moved-query.ts';
import { MOVE_CHANGES, planMove, type MovePlan } from './move-rules.ts';
import { NewLinkLink } from './new-link-link.tsx';
import { useMoveWords } from './use-move-words.ts';
import { useReadLinks } from './use-read-links.ts';

/** More links are counted, and are in the table at the end. */
const SHOWN = 200;

type MoveReviewProps = {
  linkIds: readonly string[];
  targets: readonly SessionInstance[];
  onBack: () => void;
  onBegin: (targetId: string, links: readonly Link[]) => void;
};

interface PlannedLink {
  readonly link: Link;
  readonly plan: MovePlan;
}

/** What becomes of each link, before anything is made. */
export function MoveReview({ linkIds, targets, onBack, onBegin }: MoveReviewProps) {
  const t = useTranslations('moving');
  const format = useFormat();
  const clock = useClock();
  const [targetId, setTargetId] = useState(targets[0]?.id ?? '');
  // Those that were chosen on the list were chosen without being told.
  const { data: moved } = useQuery(movedQuery(targets.map(({ id }) => id)));
  const { links, failed, isReading, readAgain } = useReadLinks(linkIds);
  const planned = links.map((link) => ({ link, plan: planMove(link, targetId, clock.now()) }));
  const movable = planned.filter(({ plan }) => plan.kind === 'movable');
  return (
    <>
      <Panel title={t('target')}>
        <SelectField
          label={t('target')}
          isLabelHidden
          value={targetId}
          options={targets.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setTargetId(event.currentTarget.value)}
        />
      </Panel>
      <Panel
        title={t('review')}
        actions={
          <p role="status" className="text-small text-ink-2">
            {t('movableCount', { count: movable.length })}
            {planned.length > movable.length &&
              ` · ${t('stayCount', { count: planned.length - movable.length })}`}
          </p>
        }
      >
        <p className="mb-3 text-small text-ink-2">{t('carried')}</p>
        {isReading && (
          <ProgressBar
            share={links.length / linkIds.length}
            label={t('readingLinks')}
            className="mb-3 w-full"
          />
        )}
        {failed > 0 && (
          <Banner
            icon={CircleAlert}
            tone="amber"
            role="alert"
            className="mb-3"
            action={
              <Button size="small" onClick={readAgain}>
                {t('readAgain')}
              </Button>
            }
          >
            {t('unread', { count: failed })}
          </Banner>
        )}
        <CommonChanges planned={movable} />
        <ul className="divide-y divide-line">
          {planned.slice(0, SHOWN).map((each) => (
            <PlannedRow key={each.link.id} {...each} moved={moved?.get(each.link.id) ?? null} />
          ))}
        </ul>
        {planned.length > SHOWN && (
          <p className="mt-2 text-small text-ink-3">
            {t('moreFound', { count: planned.length - SHOWN })}
          </p>
        )}
        <div className="mt-4 flex flex-wrap items-center justify-end gap-2.5">
          <Button onClick={onBack}>{t('chooseOthers')}</Button>
          <Button
            variant="primary"
            isBusy={isReading}
            disabledReason={movable.length === 0 && !isReading ? t('nothingMovable') : undefined}
            onClick={() =>
              onBegin(
                targetId,
                movable.map(({ link }) => link),
              )
            }
          >
            {t('makeDrafts', { count: format.integer(movable.length) })}
          </Button>
        </div>
        <p className="mt-2 text-end text-small text-ink-3">{t('draftsFirst')}</p>
      </Panel>
    </>
  );
}

/** What changes, said once with how many links it concerns. */
function CommonChanges({ planned }: { planned: readonly PlannedLink[] }) {
  const t = useTranslations('moving');
  const counts = MOVE_CHANGES.map((change) => ({
    change,
    count: planned.filter(({ plan }) => plan.kind === 'movable' && plan.changes.includes(change))
      .length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <ul className="mb-3 flex flex-col gap-1.5 rounded-control border border-amber/30 bg-amber-soft px-3.5 py-2.5 text-small text-ink">
      {counts.map(({ change, count }) => (
        <li key={change} className="flex items-start gap-2">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-amber" />
          <span>
            {t(`change.${change}`)} <span className="text-ink-2">{t('concerns', { count })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function PlannedRow({
  link,
  plan,
  moved,
}: PlannedLink & {
  /** What was made of it before; null for nothing that is known. */
  moved: NewLink | null;
}) {
  const t = useTranslations('moving');
  const format = useFormat();
  const { whyNot } = useMoveWords();
  const isMovable = plan.kind === 'movable';
  // The address changes for all: said once above.
  const own = isMovable ? plan.changes.filter((change) => change !== 'address') : [];
  const Icon = isMovable ? CircleCheck : CircleAlert;
  return (
    <li className="flex items-start gap-2.5 py-2.5 text-small">
      <Icon
        aria-hidden
        className={`mt-0.5 size-4 shrink-0 ${isMovable ? 'text-accent' : 'text-amber'}`}
      />
      <div className="min-w-0">
        <UserText className="font-medium text-ink">{link.title}</UserText>
        {moved === null ? (
          <p className="text-ink-2">
            {isMovable
              ? own.length === 0
                ? t('asItIs')
                : format.list(own.map((change) => t(`changeShort.${change}`)))
              : whyNot(plan)}
          </p>
        ) : (
          <p className="flex flex-wrap gap-x-2 text-ink-2">
            <span>{t('movedAlready')}</span>
            <NewLinkLink link={moved} oldTitle={link.title} />
          </p>
        )}
      </div>
    </li>
  );
}
