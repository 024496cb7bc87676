import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import {
  ACCEPTANCE_STATUSES,
  canTakeLinks,
  type AcceptanceStatus,
  type Instance,
} from '../../../contract/ext/instance.ts';
import { Banner } from '../../ui/banner.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { useInstance } from '../session/session-queries.ts';
import { instanceQuery } from './instance-query.ts';

/** What stands between an instance and its links. */
interface InstanceObstacle {
  readonly title: string;
  readonly texts: readonly string[];
  /** The vendor's own words, or null. */
  readonly reason: string | null;
}

type Hurdle = 'suspended' | 'other' | Exclude<AcceptanceStatus, 'ready'>;

/** The hurdles of an instance that is not ready, the greatest first. */
function hurdlesOf({
  status,
  acceptance_status: acceptance,
}: Pick<Instance, 'status' | 'acceptance_status'>): Hurdle[] {
  const hurdles: Hurdle[] = [];
  if (status === 'suspended') hurdles.push('suspended');
  else if (status !== 'active') hurdles.push('other');
  const known = ACCEPTANCE_STATUSES.find((each) => each === acceptance) ?? 'other';
  if (known !== 'ready' && !hurdles.includes(known)) hurdles.push(known);
  return hurdles;
}

/**
 * Why an instance takes no links, in the API's terms; null where it does. The session knows that it does not, and one word
 * for it: the whole is asked for where it is wanted.
 */
export function useInstanceObstacle(instanceId: string): InstanceObstacle | null {
  const t = useTranslations('linksExt.notReady');
  const status = useInstance(instanceId)?.status ?? 'active';
  const isReady = status === 'active';
  const { data } = useQuery({ ...instanceQuery(instanceId), enabled: !isReady });
  if (isReady) return null;
  const said =
    status === 'suspended'
      ? { status, acceptance_status: 'ready' }
      : { status: 'active', acceptance_status: status };
  // Ready for a moment now: the session will hear of it.
  const hurdles = hurdlesOf(data && !canTakeLinks(data) ? data : said);
  return {
    title: t(`title.${hurdles[0] ?? 'other'}`),
    texts: hurdles.map((each) => t(`text.${each}`)),
    reason: data?.acceptance_reason ?? null,
  };
}

export function ObstacleText({ obstacle: { texts, reason } }: { obstacle: InstanceObstacle }) {
  const t = useTranslations('linksExt.notReady');
  return (
    <>
      <p>{texts.join(' ')}</p>
      {reason !== null && reason !== '' && (
        <p className="mt-1">
          {t('reason')} <UserText className="block font-medium text-ink">{reason}</UserText>
        </p>
      )}
    </>
  );
}

/** Over whatever the instance has all the same. */
export function ObstacleBanner({ obstacle }: { obstacle: InstanceObstacle }) {
  return (
    <Banner icon={TriangleAlert} tone="amber" className="mt-5">
      <p className="font-medium">{obstacle.title}</p>
      <ObstacleText obstacle={obstacle} />
    </Banner>
  );
}
