import './dialog.css';
import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { holdPage } from './hold-page.ts';
import { IconButton } from './icon-button.tsx';
import { useSwipeDown } from './use-swipe-down.ts';

type DialogProps = {
  isOpen: boolean;
  /** Escape, the close button, or a press beside it. Not called while `isBusy`. */
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** `end` is a sheet along the end of a wide screen. On a phone both rise from the bottom. */
  placement?: 'center' | 'end' | undefined;
  isBusy?: boolean | undefined;
  /** `alertdialog` for a question that must be answered. */
  role?: 'dialog' | 'alertdialog' | undefined;
};

const widths = { small: 'sm:max-w-105', medium: 'sm:max-w-140', large: 'sm:max-w-190' } as const;

/**
 * A modal dialog on the browser's own element; on a phone a sheet, which a swipe down closes. The focus goes to what carries
 * `data-first-focus`, else to the title, and back to the opener when it closes.
 */
export function Dialog({ isOpen, ...rest }: DialogProps) {
  return isOpen ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({
  onClose,
  title,
  closeLabel,
  description,
  children,
  footer,
  size = 'medium',
  placement = 'center',
  isBusy = false,
  role = 'dialog',
}: Omit<DialogProps, 'isOpen'>) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    const letGo = holdPage();
    const first = element?.querySelector<HTMLElement>('[data-first-focus]');
    (first ?? element?.querySelector<HTMLElement>('h2'))?.focus();
    return () => {
      element?.close();
      letGo();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const close = () => {
    if (!isBusy) onClose();
  };

  const swipe = useSwipeDown(close);
  useEffect(() => swipe(dialog.current), [swipe]);

  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={`${id}-title`}
      aria-describedby={description === undefined ? undefined : `${id}-description`}
      // The state of the page decides, not the browser: it may not close by itself.
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) close();
      }}
      className={classNames('dialog', placement === 'end' && 'dialog-end', widths[size])}
    >
      <div className="dialog-body">
        <header className="flex items-start gap-3 px-5 pt-4.5 pb-4">
          <div className="min-w-0 flex-1 pt-1">
            <h2
              id={`${id}-title`}
              tabIndex={-1}
              className="text-[1.0625rem]/6 font-semibold text-ink"
            >
              {title}
            </h2>
            {description !== undefined && (
              <p id={`${id}-description`} className="mt-1 text-body text-ink-2">
                {description}
              </p>
            )}
          </div>
          <IconButton
            icon={X}
            label={closeLabel}
            size="small"
            hasTooltip={false}
            onClick={close}
            className="-me-1.5"
          />
        </header>
        {children !== undefined && (
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">
            {children}
          </div>
        )}
        {footer !== undefined && (
          <footer className="flex flex-wrap justify-end gap-2.5 border-t border-line px-5 py-3.5 max-sm:[&>*]:flex-1">
            {footer}
          </footer>
        )}
      </div>
    </dialog>
  );
}

type ConfirmDialogProps = {
  isOpen: boolean;
  /** Names the thing: "Supprimer « Collier argent » ?". */
  title: ReactNode;
  children?: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  /** `danger` for what cannot be undone. */
  tone?: 'primary' | 'danger' | undefined;
  isBusy?: boolean | undefined;
  /** Why it did not work; the dialog stays open. */
  error?: ReactNode;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks before what cannot be undone. The way back has the focus. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  cancelLabel,
  tone = 'primary',
  isBusy = false,
  error,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onCancel}
      title={title}
      closeLabel={cancelLabel}
      size="small"
      role="alertdialog"
      isBusy={isBusy}
      footer={
        <>
          <Button data-first-focus onClick={onCancel}>
            {cancelLabel}
          </Button>
          <Button variant={tone} isBusy={isBusy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="text-body text-ink-2">{children}</div>
      {error !== undefined && error !== null && (
        <p role="alert" className="mt-3 rounded-control bg-red-soft px-3 py-2 text-small text-red">
          {error}
        </p>
      )}
    </Dialog>
  );
}
