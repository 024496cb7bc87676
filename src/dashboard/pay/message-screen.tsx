import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type MessageScreenProps = {
  icon: LucideIcon;
  title: string;
  text: string;
  /** Something turns while one waits. */
  isBusy?: boolean | undefined;
  /** What to quote, what to do. */
  children?: ReactNode;
};

/** One thing to say, in the middle of the page. */
export function MessageScreen({
  icon: Icon,
  title,
  text,
  isBusy = false,
  children,
}: MessageScreenProps) {
  return (
    <div className="mx-auto flex w-full max-w-90 flex-col items-center gap-3 py-8 text-center">
      <span className="inline-flex size-12 items-center justify-center rounded-panel border border-line bg-sunk text-ink-2">
        <Icon aria-hidden className={isBusy ? 'size-5 animate-spin' : 'size-5'} />
      </span>
      <div role="status">
        <h1 className="text-[1.0625rem]/6 font-semibold text-balance text-ink">{title}</h1>
        <p className="mt-1 text-body text-balance text-ink-2">{text}</p>
      </div>
      {children}
    </div>
  );
}
