import { useBlocker } from '@tanstack/react-router';
import { useRef, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '../ui/dialog.tsx';

/** Where one is taken when a session ends: nobody chose to leave, and the draft waits. */
const SIGN_IN_PATH = '/connect';

export interface UnsavedGuard {
  /** For `UnsavedDialog`. */
  readonly blocked: { readonly stay: () => void; readonly leave: () => void } | null;
  /** Lets the next navigation pass: what was typed has been saved, or is no longer wanted. */
  readonly release: () => void;
}

/**
 * Asks before typed text is lost: on the way to another page of the dashboard by a dialog, on a
 * reload or a closed tab by the browser's own question. In: whether there is something to lose, asked then.
 */
export function useUnsavedGuard(hasUnsaved: () => boolean): UnsavedGuard {
  const isReleased: RefObject<boolean> = useRef(false);
  const isAtStake = () => !isReleased.current && hasUnsaved();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isAtStake() && next.pathname !== current.pathname && next.pathname !== SIGN_IN_PATH,
    enableBeforeUnload: isAtStake,
    withResolver: true,
  });
  return {
    blocked: blocker.status === 'blocked' ? { stay: blocker.reset, leave: blocker.proceed } : null,
    release: () => {
      isReleased.current = true;
    },
  };
}

type UnsavedDialogProps = {
  guard: UnsavedGuard;
  /** What would be lost, by the names that stand on the page. */
  losses: readonly string[];
  onLeave?: (() => void) | undefined;
};

/** Names what would be lost. The way back has the focus. */
export function UnsavedDialog({ guard, losses, onLeave }: UnsavedDialogProps) {
  const t = useTranslations('forms');
  const { blocked } = guard;
  return (
    <ConfirmDialog
      isOpen={blocked !== null}
      title={t('unsavedTitle')}
      confirmLabel={t('unsavedLeave')}
      cancelLabel={t('unsavedStay')}
      tone="danger"
      onCancel={() => blocked?.stay()}
      onConfirm={() => {
        onLeave?.();
        blocked?.leave();
      }}
    >
      <p>{t('unsavedText', { count: losses.length })}</p>
      <ul className="mt-2 list-disc ps-5">
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
