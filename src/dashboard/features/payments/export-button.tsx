import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { dayNumberOf, dayText } from '../../i18n/algiers-day.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useI18n } from '../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useToasts } from '../../ui/toast.tsx';
import { BrokenDownloadError, readPaymentsFile } from './export-payments.ts';

type ExportButtonProps = {
  linkId: string;
  slug: string;
  /** Of the API, or empty for all. */
  status: string;
  isEmpty: boolean;
};

/** Saves the payments that the filter lets through as a file for a spreadsheet. */
export function ExportButton({ linkId, slug, status, isEmpty }: ExportButtonProps) {
  const t = useTranslations('payments');
  const { language } = useI18n();
  const clock = useClock();
  const toasts = useToasts();
  const words = useProblemWords();
  const { mutate, isPending } = useMutation({
    mutationFn: () => readPaymentsFile(linkId, status, language),
    onSuccess: (file) => {
      const day = dayText(dayNumberOf(clock.now()));
      const name = `${t('exportName', { slug, day })}.csv`;
      saveFile(file, name);
      toasts.add({ title: t('exportDone', { file: name }) });
    },
    onError: (error) => {
      const isBroken = error instanceof BrokenDownloadError;
      toasts.add({
        tone: 'error',
        title: t('exportFailed'),
        description: isBroken ? t('exportBroken') : words.problem(error).text,
      });
    },
  });
  return (
    <Button
      icon={Download}
      isBusy={isPending}
      disabledReason={isEmpty ? t('exportNothing') : undefined}
      onClick={() => mutate()}
    >
      {t('export')}
    </Button>
  );
}
