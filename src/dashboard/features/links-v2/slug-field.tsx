import { useQuery } from '@tanstack/react-query';
import { Check, LoaderCircle, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { slugDefectOf, type SlugDefect } from '../../../contract/core/slug.ts';
import { useFieldErrors } from '../../forms/use-field-errors.ts';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { MachineText } from '../../ui/isolated-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { LinkCreateValues } from './link-create-form.ts';
import { proposeSlug, slugWithSuffix } from './slug-from-title.ts';
import { slugQueries } from './slug-queries.ts';
import { useDebounced } from './sections/use-debounced.ts';

/** How long typing rests before an address is looked up, milliseconds. */
const PAUSE_MS = 350;

type SlugFieldProps = {
  /** "pay.mytpe.app/", or null while nobody knows. */
  prefix: string | null;
};

/**
 * The address of a new link: proposed from the title until the merchant types one, looked up while
 * typing, with a free one offered where it is taken.
 */
export function SlugField({ prefix }: SlugFieldProps) {
  const t = useTranslations('linkForm');
  const { rule } = useProblemWords();
  const { register, setValue } = useFormContext<LinkCreateValues>();
  const slug = useWatch<LinkCreateValues, 'slug'>({ name: 'slug' });
  const isTyped = useWatch<LinkCreateValues, 'isSlugTyped'>({ name: 'isSlugTyped' });
  const errorOf = useFieldErrors();
  const [hasLeft, setHasLeft] = useState(false);
  useSlugOfTitle();

  const defect = slugDefectOf(slug);
  const { state, suggestion } = useSlugState(slug, defect);
  const submitted = errorOf('slug');
  const live = liveRule(slug, defect, state, isTyped, hasLeft);
  const error = submitted ?? (live === null ? undefined : rule(live));

  const accept = (accepted: string) => {
    setValue('slug', accepted, { shouldValidate: submitted !== undefined });
    setValue('isSlugTyped', true);
  };
  const field = register('slug', {
    onChange: () => setValue('isSlugTyped', true),
    onBlur: () => {
      setHasLeft(true);
      // An address that was emptied comes back from the title.
      if (slug.trim() === '') setValue('isSlugTyped', false);
    },
  });
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        {...field}
        label={t('address')}
        isMachineText
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        start={prefix ?? '/'}
        end={<SlugMark state={state} hasError={error !== undefined} />}
        error={error}
        hint={hintOf(state, isTyped, t)}
      />
      <div role="status" className="empty:hidden">
        {suggestion !== null && error !== undefined && (
          <p className="flex flex-wrap items-center gap-x-1.5 text-small text-ink-2">
            {t('addressSuggestion')}
            <button
              type="button"
              className="cursor-pointer font-medium text-accent underline-offset-3 hover:underline pointer-coarse:min-h-10"
              onClick={() => accept(suggestion)}
            >
              <MachineText>{suggestion}</MachineText>
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

type SlugState = 'none' | 'checking' | 'free' | 'taken' | 'unknown';

/** What is known of an address, and one to take instead. */
function useSlugState(slug: string, defect: SlugDefect | null) {
  const settled = useDebounced(slug, PAUSE_MS);
  const isAsked = defect === null && settled === slug;
  const { data: isFree, isError } = useQuery({ ...slugQueries.isFree(settled), enabled: isAsked });
  const isTaken = isAsked && isFree === false;
  const { data: other } = useQuery({ ...slugQueries.suggestion(settled), enabled: isTaken });
  const state = ((): SlugState => {
    if (defect !== null) return 'none';
    if (!isAsked) return 'checking';
    if (isFree === undefined) return isError ? 'unknown' : 'checking';
    return isFree ? 'free' : 'taken';
  })();
  return { state, suggestion: isTaken ? (other ?? null) : mended(slug, defect) };
}

/** What a merchant may have meant by an address that is none. */
function mended(slug: string, defect: SlugDefect | null): string | null {
  if (defect === null || slug === '') return null;
  const proposed = defect === 'reserved' ? slugWithSuffix(slug, 'dz') : proposeSlug(slug);
  return proposed === '' || proposed === slug ? null : proposed;
}

/** What is wrong at once, while typing. Too short is told when the field is left: everything begins short. */
function liveRule(
  slug: string,
  defect: SlugDefect | null,
  state: SlugState,
  isTyped: boolean,
  hasLeft: boolean,
): `slug.${SlugDefect | 'taken'}` | null {
  if (slug === '') return null;
  if (defect !== null)
    return defect !== 'tooShort' || (isTyped && hasLeft) ? `slug.${defect}` : null;
  return state === 'taken' ? 'slug.taken' : null;
}

function hintOf(
  state: SlugState,
  isTyped: boolean,
  t: ReturnType<typeof useTranslations<'linkForm'>>,
): string {
  switch (state) {
    case 'free':
      return t('addressFree');
    case 'unknown':
      return t('addressUnknown');
    case 'none':
    case 'checking':
    case 'taken':
      return isTyped ? t('addressFinal') : t('addressProposed');
  }
}

function SlugMark({ state, hasError }: { state: SlugState; hasError: boolean }) {
  if (hasError) return <X aria-hidden className="size-4 text-red" />;
  if (state === 'checking') {
    return <LoaderCircle aria-hidden className="size-4 animate-spin motion-reduce:animate-none" />;
  }
  return state === 'free' ? <Check aria-hidden className="size-4 text-ink-2" /> : null;
}

/** Keeps the address beside the title until one is typed; one that is taken gets a number by itself. */
function useSlugOfTitle(): void {
  const { getFieldState, setValue } = useFormContext<LinkCreateValues>();
  const title = useWatch<LinkCreateValues, 'title'>({ name: 'title' });
  const isTyped = useWatch<LinkCreateValues, 'isSlugTyped'>({ name: 'isSlugTyped' });
  const proposal = proposeSlug(title);
  const settled = useDebounced(proposal, PAUSE_MS);
  const isAsked = !isTyped && settled === proposal && proposal !== '';
  const { data: isFree } = useQuery({ ...slugQueries.isFree(settled), enabled: isAsked });
  const { data: other } = useQuery({
    ...slugQueries.suggestion(settled),
    enabled: isAsked && isFree === false,
  });
  const wanted = isAsked && isFree === false && other !== undefined ? other : proposal;
  useEffect(() => {
    if (isTyped) return;
    // What was wrong with none, or with another, is not wrong with this one.
    setValue('slug', wanted, {
      shouldDirty: true,
      shouldValidate: getFieldState('slug').invalid,
    });
  }, [isTyped, wanted, getFieldState, setValue]);
}
