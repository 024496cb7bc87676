import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../api/api-problem.ts';
import { useFailureWords } from '../../i18n/use-failure-words.ts';
import { useToasts } from '../../ui/toast.tsx';
import { forgetInstance } from '../session/last-instance.ts';
import { sessionQuery, signOutOptions } from '../session/session-queries.ts';

/** Signs out, and leaves only once the server has ended the session. */
export function useDisconnect(onForget: () => void): () => void {
  const t = useTranslations('session');
  const wordsOf = useFailureWords();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toasts = useToasts();
  const { mutate } = useMutation(signOutOptions());
  const leave = () => {
    const session = queryClient.getQueryData(sessionQuery.queryKey);
    onForget();
    forgetInstance();
    queryClient.clear();
    if (session) {
      const { has_sandbox, can_try_demo } = session;
      queryClient.setQueryData(sessionQuery.queryKey, {
        signed_in: false,
        has_sandbox,
        can_try_demo,
      });
    }
    void navigate({ to: '/connect' });
  };
  return () =>
    mutate(undefined, {
      onSuccess: leave,
      onError: (failure) => {
        const isOver = failure instanceof ApiProblem && failure.kind === 'signedOut';
        if (isOver) leave();
        else {
          toasts.add({
            title: t('disconnectFailed'),
            description: wordsOf(failure).text,
            tone: 'error',
          });
        }
      },
    });
}
