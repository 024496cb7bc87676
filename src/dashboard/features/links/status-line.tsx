import { StatusLabel } from '../../ui/status-label.tsx';
import type { StatusWords } from './status-words.tsx';

type StatusLineProps = {
  words: Pick<StatusWords, 'icon' | 'tone' | 'word' | 'detail'>;
  /** Mode and price; null where there is none. */
  facts: readonly (string | null)[];
};

/** "Plus que 3   Stock limité · 2 500,00 DA · se ferme jeu. 14:05"; no line of facts begins with a dot. */
export function StatusLine({ words: { icon, tone, word, detail }, facts }: StatusLineProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      <StatusLabel icon={icon} tone={tone}>
        {word}
      </StatusLabel>
      <span>
        {[...facts, detail]
          .filter((fact) => fact !== null)
          .join(' · ')
          .replaceAll(' ·', '\u{a0}·')}
      </span>
    </p>
  );
}
