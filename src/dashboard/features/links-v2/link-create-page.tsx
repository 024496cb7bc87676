import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { MachineText } from '../../ui/isolated-text.tsx';
import { useLazyPart } from '../../ui/use-lazy-part.ts';
import { useWhenIdle } from '../../ui/use-when-idle.ts';
import type { SessionInstance } from '../session/session.ts';
import { blankCreateValues, createValuesFrom, type LinkCreateValues } from './link-create-form.ts';
import { LinkCreateView } from './link-create-view.tsx';
import type { Purpose } from './purposes.ts';

type LinkCreatePageProps = {
  instance: SessionInstance;
  /** The link that the new one begins as; null for an empty form. */
  source: Link | null;
  /** What an empty form begins with; a draft that waits comes first. */
  purpose?: Purpose | undefined;
};

interface Round {
  readonly number: number;
  readonly source: Link | null;
  readonly start: LinkCreateValues;
}

/** Makes links, one after the other: a form, then the way to share what was made. */
export function LinkCreatePage({ instance, source, purpose }: LinkCreatePageProps) {
  const [round, setRound] = useState<Round>(() => ({
    number: 1,
    source,
    start:
      source === null
        ? { ...blankCreateValues(), ...(purpose && { purpose }) }
        : createValuesFrom(source),
  }));
  const [created, setCreated] = useState<{ link: Link; isRecovered: boolean } | null>(null);
  // Fetched once the form can be used.
  const { part, load } = useLazyPart(() => import('./link-create-done.tsx'));
  useWhenIdle(load);
  const isCreated = created !== null;
  useEffect(() => {
    if (isCreated) load();
  }, [isCreated, load]);

  const another = (next: Purpose) => {
    setCreated(null);
    setRound({
      number: round.number + 1,
      source: null,
      start: { ...blankCreateValues(), purpose: next },
    });
  };

  if (created !== null) {
    return part === null ? (
      <PlainDone link={created.link} />
    ) : (
      <part.LinkCreateDone instanceId={instance.id} {...created} onAnother={another} />
    );
  }
  return (
    <LinkCreateView
      key={round.number}
      instance={instance}
      source={round.source}
      start={round.start}
      onCreated={(link, isRecovered) => setCreated({ link, isRecovered })}
    />
  );
}

/** The least that has to be said, while the rest of it has not come. */
function PlainDone({ link }: { link: Link }) {
  const t = useTranslations('linkForm');
  return (
    <>
      <h1 id="page-heading" tabIndex={-1} className="page-title">
        {t('createdTitle')}
      </h1>
      <MachineText className="mt-3 block text-form">{link.payment_link}</MachineText>
    </>
  );
}
