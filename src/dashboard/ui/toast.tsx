import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { classNames } from './class-names.ts';
import type { Toast, ToastItem } from './toast-item.tsx';
import { TOAST_MS } from './toast-time.ts';

type ShownToast = Toast & { id: number };

type Toasts = {
  /** Success and news. An error belongs where it happened. */
  add: (toast: Toast) => void;
};

const ToastContext = createContext<Toasts | null>(null);

const longest = 3;

/** What a toast is drawn with: nobody has one to read when a page opens. Null until it has come. */
let Item: typeof ToastItem | null = null;

export async function loadToastItem(): Promise<void> {
  ({ ToastItem: Item } = await import('./toast-item.tsx'));
}

type ToastProviderProps = {
  /** Names the region: "Notifications". */
  label: string;
  closeLabel: string;
  children: ReactNode;
};

/** Shows toasts over everything, dialogs included, and reads them out. */
export function ToastProvider({ label, closeLabel, children }: ToastProviderProps) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
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

  const remove = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);
  const newest = toasts.at(-1)?.id;
  useEffect(() => {
    if (newest === undefined || Item !== null) return;
    // Where it cannot be had, the words do, and the next one asks again.
    loadToastItem().then(drawAgain, () => setTimeout(remove, TOAST_MS, newest));
  }, [newest, remove]);
  useEffect(() => {
    const element = region.current;
    if (!element || newest === undefined) return;
    // Shown anew at each toast, so that it stands above a dialog opened since the last one.
    element.hidePopover?.();
    element.showPopover?.();
  }, [newest]);

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
          {toasts.map((toast) =>
            Item === null ? (
              <li key={toast.id} className="toast flex-wrap">
                {toast.title} {toast.description}
              </li>
            ) : (
              <Item
                key={toast.id}
                toast={toast}
                closeLabel={closeLabel}
                onDone={() => remove(toast.id)}
              />
            ),
          )}
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
