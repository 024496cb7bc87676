import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Link as NewLink } from '../../../contract/ext/link.ts';
import type { LinkSummary } from '../../../contract/v2/link.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-field.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { SegmentedControl } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { obstacleOf } from './move-rules.ts';
import { readAllOld } from './move-world.ts';
import { movedQuery } from './moved-query.ts';
import { NewLinkLink } from './new-link-link.tsx';

/** What a browser has room to remember the progress of. */
const MAX_MOVED = 5_000;
/** More are found by typing. */
const SHOWN = 100;

type MovePickProps = {
  instanceId: string;
  /** The instances of the new platform that links can go to. */
  targetIds: readonly string[];
  onChosen: (linkIds: readonly string[]) => void;
};

const NONE_MOVED: ReadonlyMap<string, NewLink> = new Map();

/** Which links go over: all that are open, or some of them. */
export function MovePick({ instanceId, targetIds, onChosen }: MovePickProps) {
  const t = useTranslations('moving');
  const ui = useTranslations('ui');
  const format = useFormat();
  const { problem } = useProblemWords();
  const [read, setRead] = useState({ count: 0, total: 0 });
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['v2', 'move', instanceId],
    queryFn: ({ signal }) =>
      readAllOld(instanceId, (count, total) => setRead({ count, total }), signal),
    // Read when the page is opened; what is moved is read anew anyway.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data: moved, isPending: isLooking } = useQuery(movedQuery(targetIds));
  // Where the new platform cannot be asked, nothing is marked: none is made twice all the same.
  if (data !== undefined && !isLooking)
    return <Choice links={data} moved={moved ?? NONE_MOVED} onChosen={onChosen} />;
  if (error !== null) {
    const words = problem(error);
    return (
      <ErrorState
        title={words.title}
        requestId={words.requestId ?? undefined}
        requestIdLabel={ui('requestId')}
        onRetry={() => void refetch()}
        retryLabel={ui('retry')}
        isRetrying={isFetching}
      >
        {words.text}
      </ErrorState>
    );
  }
  return (
    <Panel>
      <div role="status" className="flex flex-col gap-2.5 text-body text-ink-2">
        <ProgressBar
          share={read.total === 0 ? 0 : read.count / read.total}
          label={t('readingLinks')}
          className="w-full"
        />
        <p>
          {t('readSoFar', {
            count: format.integer(read.count),
            total: format.integer(read.total),
          })}
        </p>
      </div>
    </Panel>
  );
}

function Choice({
  links,
  moved,
  onChosen,
}: {
  links: readonly LinkSummary[];
  /** The new links by the old ones that they were made from. */
  moved: ReadonlyMap<string, NewLink>;
  onChosen: MovePickProps['onChosen'];
}) {
  const t = useTranslations('moving');
  const format = useFormat();
  const open = links.filter((link) => obstacleOf(link) === null);
  const over = links.length - open.length;
  const [which, setWhich] = useState<'all' | 'some'>('all');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const fresh = open.filter(({ id }) => !moved.has(id));
  const wanted = which === 'all' ? fresh.map(({ id }) => id) : [...picked];
  const ids = wanted.slice(0, MAX_MOVED);
  return (
    <Panel title={t('which')}>
      <div className="flex flex-col gap-4">
        <SegmentedControl
          legend={t('which')}
          isLegendHidden
          value={which}
          onValueChange={setWhich}
          options={[
            { value: 'all', label: t('allOpen', { count: fresh.length }) },
            { value: 'some', label: t('someOnly') },
          ]}
        />
        {which === 'some' && (
          <Picker links={open} moved={moved} picked={picked} onPicked={setPicked} />
        )}
        {fresh.length < open.length && (
          <AlreadyMoved links={open.filter(({ id }) => moved.has(id))} moved={moved} />
        )}
        {wanted.length > MAX_MOVED && (
          <p role="status" className="text-small text-amber">
            {t('atMost', { max: format.integer(MAX_MOVED) })}
          </p>
        )}
        {over > 0 && <p className="text-small text-ink-3">{t('overStay', { count: over })}</p>}
        <div className="flex flex-wrap items-center justify-end gap-3">
          {which === 'some' && (
            <p role="status" className="text-small text-ink-2">
              {t('pickedCount', { count: picked.size })}
            </p>
          )}
          <Button
            variant="primary"
            disabledReason={ids.length === 0 ? t('nonePicked') : undefined}
            onClick={() => onChosen(ids)}
          >
            {t('see', { count: format.integer(ids.length) })}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** What went over before, each with the way to its new link. */
function AlreadyMoved({
  links,
  moved,
}: {
  links: readonly LinkSummary[];
  moved: ReadonlyMap<string, NewLink>;
}) {
  const t = useTranslations('moving');
  const hidden = links.length - SHOWN;
  return (
    <details className="text-small text-ink-2">
      <summary className="inline-block min-h-6 cursor-pointer font-medium text-accent pointer-coarse:min-h-10">
        {t('alreadyMoved', { count: links.length })}
      </summary>
      <ul className="mt-1.5 flex max-h-60 flex-col gap-1 overflow-y-auto">
        {links.slice(0, SHOWN).map(({ id, title }) => {
          const link = moved.get(id);
          return (
            link && (
              <li key={id}>
                <NewLinkLink link={link} oldTitle={title} />
              </li>
            )
          );
        })}
      </ul>
      {hidden > 0 && <p className="mt-1">{t('moreFound', { count: hidden })}</p>}
    </details>
  );
}

function Picker({
  links,
  moved,
  picked,
  onPicked,
}: {
  links: readonly LinkSummary[];
  moved: ReadonlyMap<string, NewLink>;
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
}) {
  const t = useTranslations('moving');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed).trim().toLowerCase();
  const found = links.filter(
    ({ title, slug }) => title.toLowerCase().includes(wanted) || slug.includes(wanted),
  );
  const hidden = found.length - SHOWN;
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPicked(next);
  };
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={t('search')}
        isLabelHidden
        placeholder={t('search')}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className="max-h-80 divide-y divide-line overflow-y-auto rounded-control border border-line px-3.5">
        {found.slice(0, SHOWN).map((link) => (
          <li key={link.id} className="py-2.5">
            <Checkbox
              checked={picked.has(link.id)}
              onChange={() => toggle(link.id)}
              label={<UserText>{link.title}</UserText>}
              description={[
                link.type === 'static' ? t('freeAmount') : format.money(link.amount).text,
                ...(moved.has(link.id) ? [t('movedAlready')] : []),
              ].join(' · ')}
            />
          </li>
        ))}
        {found.length === 0 && <li className="py-2.5 text-small text-ink-2">{t('noneFound')}</li>}
      </ul>
      {hidden > 0 && <p className="text-small text-ink-3">{t('moreFound', { count: hidden })}</p>}
    </div>
  );
}
