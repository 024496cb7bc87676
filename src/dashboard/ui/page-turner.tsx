import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from './icon-button.tsx';

type PageTurnerProps = {
  page: number;
  lastPage: number;
  /** Where the reader is: "2 / 5". */
  place: string;
  /** What the way back and on is called, and why there is none from the first and the last page. */
  words: { back: string; first: string; on: string; last: string };
  onTurn: (page: number) => void;
};

/** A page back, a page on, and where one is between them. */
export function PageTurner({ page, lastPage, place, words, onTurn }: PageTurnerProps) {
  return (
    <div className="flex items-center gap-1">
      <IconButton
        icon={ChevronLeft}
        isDirectional
        label={words.back}
        disabledReason={page <= 1 ? words.first : undefined}
        onClick={() => onTurn(page - 1)}
      />
      <span className="min-w-14 text-center text-small text-ink-2 tabular-nums">{place}</span>
      <IconButton
        icon={ChevronRight}
        isDirectional
        label={words.on}
        disabledReason={page >= lastPage ? words.last : undefined}
        onClick={() => onTurn(page + 1)}
      />
    </div>
  );
}
