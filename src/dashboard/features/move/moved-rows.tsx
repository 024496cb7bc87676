import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge.tsx';
import { MachineText, UserText } from '../../ui/isolated-text.tsx';
import type { Tone } from '../../ui/tone.ts';
import { newAddressOf } from './address-table.ts';
import { WAITING, type MoveJob, type MoveState } from './move-job.ts';

/** More are in the table that can be downloaded. */
const SHOWN = 200;

const tones: Readonly<Record<MoveState, Tone>> = {
  waiting: 'neutral',
  sent: 'neutral',
  drafted: 'neutral',
  published: 'accent',
  kept: 'neutral',
  overtaken: 'amber',
  refused: 'red',
};

type MovedRowsProps = {
  job: MoveJob;
  newPayUrl: string | null;
};

/** Each link with its old address, its new one, and how far it is. */
export function MovedRows({ job, newPayUrl }: MovedRowsProps) {
  const t = useTranslations('moving');
  const hidden = job.rows.length - SHOWN;
  return (
    <>
      <ul className="divide-y divide-line">
        {job.rows.slice(0, SHOWN).map(({ id, title, address }, row) => {
          const { state, newSlug, note, isLogoLost } = job.results[row] ?? WAITING;
          return (
            <li key={id} className="flex flex-col gap-1 py-3 text-small">
              <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                <UserText className="min-w-0 truncate text-body font-medium text-ink">
                  {title}
                </UserText>
                <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
              </div>
              <p className="break-all text-ink-3">
                <MachineText>{address}</MachineText>
              </p>
              {newSlug !== null && (
                <span className="flex items-start gap-1.5 text-ink">
                  <ArrowDown aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-3" />
                  <span className="sr-only">{t('column.new')}</span>
                  <MachineText className="min-w-0 break-all">
                    {newAddressOf(newPayUrl, newSlug)}
                  </MachineText>
                </span>
              )}
              {state === 'overtaken' && newSlug === null && (
                <p className="text-ink-2">{t('draftArchived')}</p>
              )}
              {note !== '' && <p className="text-amber">{note}</p>}
              {isLogoLost && <p className="text-amber">{t('logoLost')}</p>}
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <p className="mt-2 text-small text-ink-3">{t('moreFound', { count: hidden })}</p>
      )}
    </>
  );
}
