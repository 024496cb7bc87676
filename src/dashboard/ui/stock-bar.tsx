import { classNames } from './class-names.ts';

type StockBarProps = {
  sold: number;
  total: number;
  /** `amber` when few are left; `money` where it is a sum that was received; `ink` otherwise, sold out included. */
  tone?: 'ink' | 'amber' | 'money' | undefined;
  className?: string | undefined;
};

const fills = { ink: 'bg-ink-2', amber: 'bg-amber', money: 'bg-money' } as const;

/** How much of a quota is sold. A picture only: the words beside it say the same. */
export function StockBar({ sold, total, tone = 'ink', className }: StockBarProps) {
  const share = total > 0 ? Math.min(1, Math.max(0, sold / total)) : 0;
  return (
    <span
      aria-hidden
      className={classNames(
        'block h-[5px] w-full max-w-33 rounded-full bg-line forced-colors:border',
        className,
      )}
    >
      <span
        className={classNames(
          'block h-full rounded-full forced-colors:bg-[CanvasText]',
          fills[tone],
        )}
        style={{ inlineSize: `${share * 100}%` }}
      />
    </span>
  );
}
