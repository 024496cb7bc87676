import { useTranslations } from 'use-intl';
import { UserText } from '../../../ui/isolated-text.tsx';
import { bothSides, ChangeLine, Faint, Gone, type Sides } from './change-line.tsx';
import type { MetadataChange } from './metadata-changes.ts';

type Words = ReturnType<typeof useTranslations<'linkForm'>>;

/** What two states of a link differ in. */
interface Named {
  readonly field: string;
  readonly key?: string;
}

/** Two differences of the same name concern the same thing. */
function nameOf({ field, key }: Named): string {
  return key === undefined ? field : `${field}.${key}`;
}

type ChangeListProps<Difference> = {
  differences: readonly Difference[];
  /** What a difference is called on the form. */
  labelOf: (difference: Difference) => string;
  sidesOf: (difference: Difference) => Sides;
  /** What was changed here, beside what was changed elsewhere: of what was changed on both sides it is said. */
  own?: readonly Difference[] | undefined;
};

/** Line by line what changes: before, then after. */
export function ChangeList<Difference extends Named>({
  differences,
  labelOf,
  sidesOf,
  own = [],
}: ChangeListProps<Difference>) {
  const t = useTranslations('linkForm');
  const ownNames = new Set(own.map(nameOf));
  return (
    <dl className="divide-y divide-line text-body">
      {differences.map((difference) => {
        const name = nameOf(difference);
        return (
          <ChangeLine
            key={name}
            label={<bdi>{labelOf(difference)}</bdi>}
            {...sidesOf(difference)}
            note={ownNames.has(name) ? t('conflictBoth') : undefined}
          />
        );
      })}
    </dl>
  );
}

export function textSides(
  change: { readonly before: string; readonly after: string },
  t: Words,
): Sides {
  return bothSides(change, (text) =>
    text === '' ? <Faint>{t('changeEmpty')}</Faint> : <UserText>{text}</UserText>,
  );
}

export function metadataSides({ before, after }: MetadataChange, t: Words): Sides {
  return {
    before: before ?? <Faint>{t('changeEmpty')}</Faint>,
    after: after ?? <Gone>{t('changeRemoved')}</Gone>,
  };
}

/** In: whether there is a logo. Any two logos look alike in words. */
export function logoSides(before: boolean, after: boolean, t: Words): Sides {
  return {
    before: t(before ? 'changeLogo' : 'changeNoLogo'),
    after: after ? t('changeNewLogo') : <Gone>{t('changeRemoved')}</Gone>,
  };
}
