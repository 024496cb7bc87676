import type { Instant } from '../../../contract/core/instant.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

const NOT_SAID = '—';

type PaymentMomentProps = {
  /** Null where the API did not say. */
  instant: Instant | null;
  className?: string | undefined;
};

/** "22 janv., 11:20", with the year instead of the time when it is another one. */
export function PaymentMoment({ instant, className }: PaymentMomentProps) {
  const format = useFormat();
  const now = useNow();
  if (instant === null) return <span className={className}>{NOT_SAID}</span>;
  const full = format.fullDay(instant);
  const isOtherYear = format.day(instant, now) === full;
  return (
    <RelativeTime
      instant={instant}
      text={isOtherYear ? full : format.dayTime(instant)}
      title={format.fullDateTime(instant)}
      className={className}
    />
  );
}
