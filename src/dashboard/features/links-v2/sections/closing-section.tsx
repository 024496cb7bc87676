import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { MINUTE_MS, type Instant } from '../../../../contract/core/instant.ts';
import { INACTIVITY_MAX_MINUTES } from '../../../../contract/v2/rule-limits.ts';
import { IntegerField } from '../../../forms/integer-field.tsx';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { useNow } from '../../../i18n/clock-provider.tsx';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { SegmentedControl } from '../../../ui/radio-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { timeoutToWire, UNIT_MINUTES, type LinkFormValues, type TimeUnit } from './form-values.ts';

/** From when the delay counts: the last payment or the creation; or now, when the link is made or comes back on sale. */
type ClosingStart = Instant | 'created' | 'reopened';

type ClosingSectionProps = {
  /** The instance's default in minutes; null: its links never close by themselves. */
  instanceDefault: number | null;
  since: ClosingStart;
};

const UNITS = Object.keys(UNIT_MINUTES) as readonly TimeUnit[];

/** When the link closes for good because nobody pays: like its instance, or after a delay of its own. */
export function ClosingSection({ instanceDefault, since }: ClosingSectionProps) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const { register } = useFormContext<LinkFormValues>();
  const timeout = useWatch<LinkFormValues, 'inactivity_timeout_minutes'>({
    name: 'inactivity_timeout_minutes',
  });
  const errorOf = useFieldErrors();
  const isOwn = timeout.choice === 'own';
  const minutes = isOwn ? readMinutes(timeoutToWire(timeout)) : instanceDefault;
  return (
    <FormSection title={t('closing')} description={t('closingText')}>
      <div className="flex flex-col gap-3">
        <SegmentedControl
          legend={t('closing')}
          isLegendHidden
          input={register('inactivity_timeout_minutes.choice')}
          options={[
            {
              value: 'inherit',
              label:
                instanceDefault === null
                  ? t('closingNever')
                  : t('closingInherit', { delay: format.duration(instanceDefault) }),
            },
            { value: 'own', label: t('closingOwn') },
          ]}
        />
        {isOwn && (
          <div className="grid max-w-90 grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)] items-start gap-2.5">
            <IntegerField
              {...register('inactivity_timeout_minutes.count')}
              label={t('closingCount')}
              error={errorOf('inactivity_timeout_minutes.count')}
            />
            <SelectField
              {...register('inactivity_timeout_minutes.unit')}
              // Told to the element too: a select that shows its first option looks touched.
              defaultValue={timeout.unit}
              label={t('closingUnit')}
              options={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
            />
          </div>
        )}
        <div className="flex flex-col gap-1 text-small text-ink-3">
          <ClosingWhen minutes={minutes} since={since} />
          <p>{t('closingRule')}</p>
          {isOwn && instanceDefault !== null && <p>{t('closingNoNever')}</p>}
          {!isOwn && instanceDefault === null && <p>{t('closingNeverText')}</p>}
        </div>
      </div>
    </FormSection>
  );
}

function readMinutes(wire: string): number | null {
  const minutes = /^\d{1,9}$/.test(wire) ? Number(wire) : 0;
  return minutes >= 1 && minutes <= INACTIVITY_MAX_MINUTES ? minutes : null;
}

function wordsOf(since: ClosingStart) {
  switch (since) {
    case 'created':
      return 'closingWhenNew';
    case 'reopened':
      return 'closingWhenReopened';
    default:
      return 'closingWhen';
  }
}

/** "Sans paiement, il se fermerait le jeudi 22 janvier à 14:05." */
function ClosingWhen({ minutes, since }: { minutes: number | null; since: ClosingStart }) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const now = useNow();
  if (minutes === null) return null;
  const at = (typeof since === 'number' ? since : now) + minutes * MINUTE_MS;
  if (at <= now) return <p className="text-amber">{t('closingAtOnce')}</p>;
  return <p className="text-ink-2">{t(wordsOf(since), { when: format.fullDateTime(at) })}</p>;
}
