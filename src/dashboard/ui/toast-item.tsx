import { Banknote, CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { TOAST_MS } from './toast-time.ts';

export type Toast = {
  title: ReactNode;
  description?: ReactNode;
  /** `money`: it has come in. */
  tone?: 'success' | 'money' | 'info' | 'error' | undefined;
  /** It stays until somebody closes it: what it tells does not pass. */
  isLasting?: boolean | undefined;
  /** One thing to do about it: "Annuler", "Ouvrir". Closes the toast. */
  action?: { label: string; onPress: () => void } | undefined;
};

const icons = { success: CircleCheck, money: Banknote, info: Info, error: CircleAlert } as const;
const iconTones = {
  success: 'text-accent',
  money: 'text-money',
  info: 'text-ink-3',
  error: 'text-red',
} as const;

type ToastItemProps = { toast: Toast; closeLabel: string; onDone: () => void };

/** One of them: it goes by itself, but for one that is read. */
export function ToastItem({ toast, closeLabel, onDone }: ToastItemProps) {
  const [isHeld, setIsHeld] = useState(false);
  const { isLasting } = toast;
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (isHeld || isLasting) return undefined;
    const timer = setTimeout(() => done.current(), TOAST_MS);
    return () => clearTimeout(timer);
  }, [isHeld, isLasting]);

  const tone = toast.tone ?? 'success';
  const Icon = icons[tone];
  const { action } = toast;
  return (
    <li>
      <div
        role="presentation"
        onPointerEnter={() => setIsHeld(true)}
        onPointerLeave={() => setIsHeld(false)}
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
        className="toast"
      >
        <Icon aria-hidden className={classNames('mt-0.5 size-4 shrink-0', iconTones[tone])} />
        <div className="min-w-0 flex-1 py-px">
          <p className="font-medium">{toast.title}</p>
          {toast.description !== undefined && (
            <p className="text-small text-ink-2">{toast.description}</p>
          )}
          {action && (
            <button
              type="button"
              className="mt-1 cursor-pointer font-medium text-accent underline-offset-4 hover:underline pointer-coarse:min-h-10"
              onClick={() => {
                action.onPress();
                onDone();
              }}
            >
              {action.label}
            </button>
          )}
        </div>
        <IconButton
          icon={X}
          label={closeLabel}
          size="small"
          hasTooltip={false}
          onClick={onDone}
          className="-me-2 -my-1.5"
        />
      </div>
    </li>
  );
}
