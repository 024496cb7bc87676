import { Banknote, CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

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

type ShownToast = Toast & { id: number };

type Toasts = {
  /** Success and news. An error belongs where it happened. */
  add: (toast: Toast) => void;
};

const ToastContext = createContext<Toasts | null>(null);

/** Long enough to read twice, milliseconds; it waits while it has the pointer or the focus. */
const duration = 6_000;
const longest = 3;

const icons = { success: CircleCheck, money: Banknote, info: Info, error: CircleAlert } as const;
const iconTones = {
  success: 'text-accent',
  money: 'text-money',
  info: 'text-ink-3',
  error: 'text-red',
} as const;

type ToastProviderProps = {
  /** Names the region: "Notifications". */
  label: string;
  closeLabel: string;
  children: ReactNode;
};

/** Shows toasts over everything, dialogs included, and reads them out. */
export function ToastProvider({ label, closeLabel, children }: ToastProviderProps) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextId = useRef(0);
  const region = useRef<HTMLElement>(null);

  const api = useMemo<Toasts>(
    () => ({
      add(toast) {
        nextId.current += 1;
        const id = nextId.current;
        setToasts((shown) => [...shown, { ...toast, id }].slice(-longest));
      },
    }),
    [],
  );

  const newest = toasts.at(-1)?.id;
  useEffect(() => {
    const element = region.current;
    if (!element || newest === undefined) return;
    // Shown anew at each toast, so that it stands above a dialog opened since the last one.
    element.hidePopover?.();
    element.showPopover?.();
  }, [newest]);

  const remove = (id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  };

  return (
    <ToastContext value={api}>
      {children}
      <section
        ref={region}
        aria-label={label}
        popover="manual"
        className={classNames('toast-region', toasts.length === 0 && 'hidden')}
      >
        <ol aria-live="polite" aria-relevant="additions" className="flex flex-col gap-2">
          {toasts.map((toast) => (
            <ToastItem
              key={toast.id}
              toast={toast}
              closeLabel={closeLabel}
              onDone={() => remove(toast.id)}
            />
          ))}
        </ol>
      </section>
    </ToastContext>
  );
}

/** `useToasts().add({ title: … })`. Throws outside a ToastProvider. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (toasts === null) throw new Error('useToasts is used outside of a ToastProvider');
  return toasts;
}

type ToastItemProps = { toast: ShownToast; closeLabel: string; onDone: () => void };

function ToastItem({ toast, closeLabel, onDone }: ToastItemProps) {
  const [isHeld, setIsHeld] = useState(false);
  const { isLasting } = toast;
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (isHeld || isLasting) return undefined;
    const timer = setTimeout(() => done.current(), duration);
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
