import { useEffect, useState, type ReactNode } from 'react';
import { MachineText } from '../../../ui/isolated-text.tsx';
import { useLazyPart } from '../../../ui/use-lazy-part.ts';
import { useWhenIdle } from '../../../ui/use-when-idle.ts';

interface Round<Link, Values> {
  readonly number: number;
  /** The link that the new one begins as; null for an empty form. */
  readonly source: Link | null;
  readonly start: Values;
}

type CreateRoundsProps<Link, Values, Made, Part extends object> = {
  source: Link | null;
  /** What the first form begins with. */
  firstStart: () => Values;
  renderForm: (round: Round<Link, Values>, onMade: (made: Made) => void) => ReactNode;
  importDone: () => Promise<Part>;
  /** `begin`: a form for another one. */
  renderDone: (part: Part, made: Made, begin: (start: Values) => void) => ReactNode;
  /** The least that has to be said, while the rest of it has not come. */
  plainly: (made: Made) => { readonly title: string; readonly address: string };
};

/** Makes links, one after the other: a form, then what became of it. */
export function CreateRounds<Link, Values, Made, Part extends object>({
  source,
  firstStart,
  renderForm,
  importDone,
  renderDone,
  plainly,
}: CreateRoundsProps<Link, Values, Made, Part>) {
  const [round, setRound] = useState(() => ({ number: 1, source, start: firstStart() }));
  const [made, setMade] = useState<Made | null>(null);
  // Fetched once the form can be used.
  const { part, load } = useLazyPart(importDone);
  useWhenIdle(load);
  const isMade = made !== null;
  useEffect(() => {
    if (isMade) load();
  }, [isMade, load]);

  if (made === null) return renderForm(round, setMade);
  if (part === null) return <PlainDone {...plainly(made)} />;
  return renderDone(part, made, (start) => {
    setMade(null);
    setRound({ number: round.number + 1, source: null, start });
  });
}

function PlainDone({ title, address }: { title: string; address: string }) {
  return (
    <>
      <h1 id="page-heading" tabIndex={-1} className="page-title">
        {title}
      </h1>
      <MachineText className="mt-3 block text-form">{address}</MachineText>
    </>
  );
}
