import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { MAX_SAVED_VIEWS, VIEW_NAME_MAX_LENGTH } from '../../../../contract/core/merchant-store.ts';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { replaceSavedViewsOptions, savedViewsQuery } from './saved-view-queries.ts';

type SaveViewDialogProps = {
  instanceId: string;
  /** What the list is asked for now. */
  query: string;
  onClose: () => void;
};

/** Gives what is on screen a name, under which it is found again on every device. */
export function SaveViewDialog({ instanceId, query, onClose }: SaveViewDialogProps) {
  const t = useTranslations('savedViews');
  const ui = useTranslations('ui');
  const { problem } = useProblemWords();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const { data: kept } = useSuspenseQuery(savedViewsQuery(instanceId));
  const { mutate, isPending, error } = useMutation(
    replaceSavedViewsOptions(queryClient, instanceId),
  );
  const [name, setName] = useState('');
  const [isTold, setIsTold] = useState(false);
  const trimmed = name.trim();
  const isTaken = kept.views.some((view) => view.name.toLowerCase() === trimmed.toLowerCase());
  const isFull = kept.views.length >= MAX_SAVED_VIEWS;
  const defect = trimmed === '' ? 'nameRequired' : isTaken ? 'nameTaken' : null;

  const save = () => {
    setIsTold(true);
    if (defect !== null || isFull || isPending) return;
    const view = { id: crypto.randomUUID(), name: trimmed, query };
    mutate(
      { version: kept.version, views: [...kept.views, view] },
      {
        onSuccess: () => {
          toasts.add({ title: t('saved', { name: trimmed }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isBusy={isPending}
      title={t('saveTitle')}
      description={t('saveText')}
      closeLabel={ui('close')}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            isBusy={isPending}
            disabledReason={isFull ? t('full', { count: MAX_SAVED_VIEWS }) : undefined}
            onClick={save}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          data-first-focus
          label={t('name')}
          value={name}
          maxLength={VIEW_NAME_MAX_LENGTH}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
          error={
            isTold && defect !== null ? t(defect) : error === null ? undefined : problem(error).text
          }
        />
      </form>
    </Dialog>
  );
}
