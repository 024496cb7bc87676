import { useState } from 'react';
import type { Link } from '../../../../contract/ext/link.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import type { SessionInstance } from '../../session/session.ts';
import { CreateDone } from './create-done.tsx';
import type { CreatedLink } from './create-request.ts';
import { CreateView } from './create-view.tsx';
import { blankFormValues, valuesFrom, type LinkFormValues } from './form-values.ts';

type ExtLinkCreatePageProps = {
  instance: SessionInstance;
  /** The link that the new one begins as; null for an empty form. */
  source: Link | null;
};

interface Round {
  readonly number: number;
  readonly source: Link | null;
  readonly start: LinkFormValues;
}

/** Makes links, one after the other: a form, then what became of it. */
export function ExtLinkCreatePage({ instance, source }: ExtLinkCreatePageProps) {
  const clock = useClock();
  const [round, setRound] = useState<Round>(() => ({
    number: 1,
    source,
    start: source === null ? blankFormValues() : valuesFrom(source, clock.now()),
  }));
  const [created, setCreated] = useState<CreatedLink | null>(null);
  if (created !== null) {
    return (
      <CreateDone
        instance={instance}
        created={created}
        onAnother={() => {
          setCreated(null);
          setRound({
            number: round.number + 1,
            source: null,
            start: { ...blankFormValues(), usage_mode: valuesFrom(created.link, 0).usage_mode },
          });
        }}
      />
    );
  }
  return (
    <CreateView
      key={round.number}
      instance={instance}
      source={round.source}
      start={round.start}
      onCreated={setCreated}
    />
  );
}
