import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { normalizeTypedAmount, readMoney } from '../../../contract/core/money.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readModes, toDay, writeAmount, writeModes, type ListSearch } from './list-search.ts';
import { LINK_MODES } from './listed-link.ts';
import { useModeWords } from './mode-words.ts';

export type FilterFieldsProps = {
  search: ListSearch;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  /** The choice is made: what holds the fields may close. */
  onDone: () => void;
};

/** Which modes; each tick counts at once. */
export function ModeFields({ search, onSearch }: FilterFieldsProps) {
  const t = useTranslations('links.filter');
  const modeWords = useModeWords();
  const chosen = readModes(search.mode ?? '');
  return (
    <fieldset className="flex flex-col gap-3.5">
      <legend className="mb-3 text-body font-medium text-ink">{t('mode')}</legend>
      {LINK_MODES.map((mode) => (
        <Checkbox
          key={mode}
          label={modeWords(mode).word}
          checked={chosen.includes(mode)}
          onChange={(event) => {
            const modes = event.target.checked
              ? [...chosen, mode]
              : chosen.filter((other) => other !== mode);
            onSearch({ mode: writeModes(modes) }, false);
          }}
        />
      ))}
    </fieldset>
  );
}

const DAY_MS = 24 * 60 * 60_000;
/** Ready-made spans: days back from today, today included. */
const SPANS = [
  { name: 'today', days: 1 },
  { name: 'week', days: 7 },
  { name: 'month', days: 30 },
] as const;

/** Created from and to, or a ready-made span. */
export function CreatedFields({ search, onSearch, onDone }: FilterFieldsProps) {
  const t = useTranslations('links.filter');
  const clock = useClock();
  const today = toDay(clock.now());
  const isBackwards =
    search.from !== undefined && search.to !== undefined && search.from > search.to;
  return (
    <fieldset className="flex flex-col gap-3.5">
      <legend className="mb-3 text-body font-medium text-ink">{t('created')}</legend>
      <div className="flex flex-wrap gap-2">
        {SPANS.map(({ name, days }) => (
          <Button
            key={name}
            size="small"
            onClick={() => {
              const from = toDay(clock.now() - (days - 1) * DAY_MS);
              onSearch({ from, to: undefined }, false);
              onDone();
            }}
          >
            {t(name)}
          </Button>
        ))}
      </div>
      <TextField
        type="date"
        label={t('fromDay')}
        max={today}
        value={search.from ?? ''}
        onChange={(event) => onSearch({ from: event.target.value || undefined }, false)}
      />
      <TextField
        type="date"
        label={t('toDay')}
        max={today}
        value={search.to ?? ''}
        error={isBackwards ? t('backwards') : undefined}
        onChange={(event) => onSearch({ to: event.target.value || undefined }, false)}
      />
    </fieldset>
  );
}

/** Prices from and up to, typed as one writes them. */
export function AmountFields({ search, onSearch, onDone }: FilterFieldsProps) {
  const t = useTranslations('links.filter');
  const [min, setMin] = useState(search.min ?? '');
  const [max, setMax] = useState(search.max ?? '');
  const [hasTried, setHasTried] = useState(false);
  const low = readTyped(min);
  const high = readTyped(max);
  const isBackwards =
    low.amount !== null && high.amount !== null && Number(low.amount) > Number(high.amount);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (!low.isReadable || !high.isReadable || isBackwards) return;
    onSearch({ min: writeAmount(low.amount), max: writeAmount(high.amount) }, false);
    onDone();
  };
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className="flex flex-col gap-3.5">
        <legend className="mb-3 text-body font-medium text-ink">{t('amount')}</legend>
        <TextField
          label={t('minAmount')}
          inputMode="decimal"
          isMachineText
          end={t('currency')}
          value={min}
          onChange={(event) => setMin(event.target.value)}
          error={hasTried && !low.isReadable ? t('amountUnreadable') : undefined}
        />
        <TextField
          label={t('maxAmount')}
          inputMode="decimal"
          isMachineText
          end={t('currency')}
          value={max}
          onChange={(event) => setMax(event.target.value)}
          error={
            hasTried && !high.isReadable
              ? t('amountUnreadable')
              : hasTried && isBackwards
                ? t('amountsBackwards')
                : undefined
          }
        />
        <Button type="submit" variant="primary">
          {t('apply')}
        </Button>
      </fieldset>
    </form>
  );
}

function readTyped(typed: string) {
  if (typed.trim() === '') return { isReadable: true, amount: null };
  const amount = readMoney(normalizeTypedAmount(typed));
  return { isReadable: amount !== null, amount };
}
