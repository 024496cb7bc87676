import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, CircleAlert, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { VIEW_NAME_MAX_LENGTH, type SavedView } from '../../../../contract/core/merchant-store.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { moved } from './move-view.ts';
import { replaceSavedViewsOptions, savedViewsQuery } from './saved-view-queries.ts';

type ManageViewsDialogProps = {
  instanceId: string;
  onClose: () => void;
};

/** The merchant's views: their names, their order, and away with those that are no longer of use. */
export function ManageViewsDialog({ instanceId, onClose }: ManageViewsDialogProps) {
  const t = useTranslations('savedViews');
  const ui = useTranslations('ui');
  const { problem } = useProblemWords();
  const queryClient = useQueryClient();
  const { data: kept } = useSuspenseQuery(savedViewsQuery(instanceId));
  const { mutate, isPending, error } = useMutation(
    replaceSavedViewsOptions(queryClient, instanceId),
  );
  const [views, setViews] = useState<readonly SavedView[]>(kept.views);
  const [isTold, setIsTold] = useState(false);
  const defectOf = (view: SavedView) => {
    const name = view.name.trim().toLowerCase();
    if (name === '') return 'nameRequired';
    const isTwin = views.some(
      (other) => other.id !== view.id && other.name.trim().toLowerCase() === name,
    );
    return isTwin ? 'nameTaken' : null;
  };
  const rename = (id: string, name: string) =>
    setViews(views.map((view) => (view.id === id ? { ...view, name } : view)));

  const save = () => {
    setIsTold(true);
    if (isPending || views.some((view) => defectOf(view) !== null)) return;
    const trimmed = views.map((view) => ({ ...view, name: view.name.trim() }));
    mutate({ version: kept.version, views: trimmed }, { onSuccess: onClose });
  };
  const isElsewhere = error instanceof ApiProblem && error.kind === 'changedMeanwhile';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isBusy={isPending}
      title={t('manageTitle')}
      closeLabel={ui('close')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" isBusy={isPending} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      {error !== null && (
        <Banner
          icon={CircleAlert}
          tone="amber"
          role="alert"
          className="mb-3"
          action={
            isElsewhere && (
              <Button size="small" onClick={() => setViews(kept.views)}>
                {t('showNewest')}
              </Button>
            )
          }
        >
          {isElsewhere ? t('changedElsewhere') : problem(error).text}
        </Banner>
      )}
      {views.length === 0 && <p className="text-body text-ink-2">{t('none')}</p>}
      <ul className="flex flex-col gap-2.5">
        {views.map((view, index) => {
          const defect = isTold ? defectOf(view) : null;
          return (
            <li key={view.id} className="flex items-start gap-2">
              <TextField
                className="min-w-0 flex-1"
                label={t('nameOf', { number: String(index + 1) })}
                isLabelHidden
                value={view.name}
                maxLength={VIEW_NAME_MAX_LENGTH}
                autoComplete="off"
                onChange={(event) => rename(view.id, event.currentTarget.value)}
                error={defect === null ? undefined : t(defect)}
              />
              <IconButton
                icon={ArrowUp}
                label={t('earlier', { name: view.name })}
                hasTooltip={false}
                disabledReason={index === 0 ? t('isFirst') : undefined}
                onClick={() => setViews(moved(views, index, -1))}
              />
              <IconButton
                icon={ArrowDown}
                label={t('later', { name: view.name })}
                hasTooltip={false}
                disabledReason={index === views.length - 1 ? t('isLast') : undefined}
                onClick={() => setViews(moved(views, index, 1))}
              />
              <IconButton
                icon={Trash2}
                label={t('remove', { name: view.name })}
                hasTooltip={false}
                onClick={() => setViews(views.filter(({ id }) => id !== view.id))}
              />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
