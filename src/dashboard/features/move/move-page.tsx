import { ArrowRightLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { SessionInstance } from '../session/session.ts';
import { browserMoveStore, moveJobOf, type MoveJob } from './move-job.ts';
import { MovePick } from './move-pick.tsx';
import { MoveProgress } from './move-progress.tsx';
import { MoveReview } from './move-review.tsx';
import { useStepFocus } from './use-step-focus.ts';

type MovePageProps = {
  instance: SessionInstance;
  /** The instances of the new platform, in the order of the session. */
  targets: readonly SessionInstance[];
  /** Where new links are paid: this, a slash and the slug; null where nobody knows. */
  newPayUrl: string | null;
  /** Links that were chosen elsewhere; null where they are chosen here. */
  chosenBefore: readonly string[] | null;
  /** An old link was paused. */
  onOldChanged: (linkId: string) => void;
};

/** Links of the old platform to the new one: choose them, see what changes, make the drafts, publish. */
export function MovePage({
  instance,
  targets,
  newPayUrl,
  chosenBefore,
  onOldChanged,
}: MovePageProps) {
  const t = useTranslations('moving');
  const clock = useClock();
  const [store] = useState(() => browserMoveStore(instance.id));
  const [job, setJob] = useState<MoveJob | null>(() => store.read());
  const [isBegun, setIsBegun] = useState(false);
  const [isKept, setIsKept] = useState(true);
  const [chosen, setChosen] = useState(chosenBefore);
  usePageTitle(t('title'));
  const open = targets.filter(({ status }) => status === 'active');

  const area = useStepFocus(job !== null ? 'progress' : chosen === null ? 'pick' : 'review');

  const begin = (targetId: string, links: readonly Link[]) => {
    const made = moveJobOf(targetId, links, clock.now());
    setIsKept(store.write(made));
    setJob(made);
    setIsBegun(true);
  };
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <div ref={area} className="mt-5 flex max-w-220 flex-col gap-4">
        {job !== null ? (
          <MoveProgress
            job={job}
            store={store}
            isBegun={isBegun}
            isKept={isKept}
            target={targets.find(({ id }) => id === job.targetId) ?? null}
            newPayUrl={newPayUrl}
            onOldChanged={onOldChanged}
            onLeave={() => {
              store.forget();
              setJob(null);
              // Of an older move those that were chosen now knew nothing.
              setChosen(isBegun ? null : chosenBefore);
              setIsBegun(false);
            }}
          />
        ) : open.length === 0 ? (
          <Panel>
            <EmptyState
              icon={ArrowRightLeft}
              title={targets.length === 0 ? t('notConnected') : t('noTarget')}
              action={
                <LinkButton
                  variant="primary"
                  to="/$instanceId/settings"
                  params={{ instanceId: instance.id }}
                >
                  {t('toSettings')}
                </LinkButton>
              }
            >
              {targets.length === 0 ? t('notConnectedText') : t('noTargetText')}
            </EmptyState>
          </Panel>
        ) : chosen === null ? (
          <MovePick
            instanceId={instance.id}
            targetIds={open.map(({ id }) => id)}
            onChosen={setChosen}
          />
        ) : (
          <MoveReview
            linkIds={chosen}
            targets={open}
            onBack={() => setChosen(null)}
            onBegin={begin}
          />
        )}
      </div>
    </>
  );
}
