import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../api/api-problem.ts';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import type { ListedLink } from '../links/listed-link.ts';
import { deleteLinkOptions } from './link-writes.ts';

type DeleteDialogProps = {
  link: ListedLink;
  instanceId: string;
  isOpen: boolean;
  onClose: () => void;
  onDeleted: () => void;
};

/** Asks before a link is deleted, and says why when it cannot be. */
export function DeleteDialog({ link, instanceId, isOpen, onClose, onDeleted }: DeleteDialogProps) {
  const t = useTranslations('linkActions');
  const ui = useTranslations('ui');
  const { problem } = useProblemWords();
  const queryClient = useQueryClient();
  const { mutate, isPending, error, reset } = useMutation(deleteLinkOptions(queryClient));
  const isRefused = error instanceof ApiProblem && error.kind === 'forbidden';
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('deleteTitle', { title: link.title })}
      confirmLabel={t('delete')}
      cancelLabel={ui('cancel')}
      tone="danger"
      isBusy={isPending}
      error={error === null ? undefined : isRefused ? t('deleteRefused') : problem(error).text}
      onConfirm={() => mutate({ linkId: link.id, instanceId }, { onSuccess: onDeleted })}
      onCancel={() => {
        reset();
        onClose();
      }}
    >
      <p>{t('deleteText')}</p>
    </ConfirmDialog>
  );
}
