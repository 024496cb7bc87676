import './fact-list.css';
import type { ReactNode } from 'react';
import type { Instant } from '../../../contract/core/instant.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';

/** What is known of a link, name by name: `<Fact>`s and `<MomentFact>`s. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className="fact-list">{children}</dl>;
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** When something was, in full; nothing where nobody knows. */
export function MomentFact({ name, at }: { name: string; at: Instant | null }) {
  const format = useFormat();
  if (at === null) return null;
  return (
    <Fact name={name}>
      <time dateTime={new Date(at).toISOString()}>{format.fullDateTime(at)}</time>
    </Fact>
  );
}
