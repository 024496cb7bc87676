import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useProblemSpeaker } from '../../i18n/use-problem-speaker.ts';
import { useToasts } from '../../ui/toast.tsx';

/** Signs out, and leaves only once the server has ended the session. */
export function useDisconnect(onForget: () => void): () => void {
  const t = useTranslations('session');
  const speaker = useProblemSpeaker();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toasts = useToasts();
  const leave = async () => {
    const { disconnect } = await import('./disconnect.ts');
    return disconnect({ queryClient, speaker, onForget });
  };
  const tellFailure = (description: string) =>
    toasts.add({ title: t('disconnectFailed'), description, tone: 'error' });
  return () =>
    void leave().then(
      (problem) => {
        if (problem === null) void navigate({ to: '/connect' });
        else tellFailure(problem.text);
      },
      // What it takes could not be fetched.
      () => tellFailure(speaker.text('offline')),
    );
}
