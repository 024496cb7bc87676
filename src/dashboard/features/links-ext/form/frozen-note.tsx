import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Files, Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../../contract/ext/link.ts';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { moveLinkOptions } from '../link-moves.ts';

type FrozenNoteProps = {
  instanceId: string;
  link: Link;
  /** The link is another now: nothing that was typed is asked about on the way to the new one. */
  onReplaced: () => void;
};

/** What a payment has frozen, and the way to another price: this link is closed, and a new one begins as it. */
export function FrozenNote({ instanceId, link, onReplaced }: FrozenNoteProps) {
  const t = useTranslations('extForm');
  const ui = useTranslations('ui');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { problem } = useProblemWords();
  const [isAsking, setIsAsking] = useState(false);
  const { mutate, isPending, error, reset } = useMutation(moveLinkOptions(queryClient));
  const replace = () =>
    mutate(
      { linkId: link.id, move: 'archive' },
      {
        onSuccess: () => {
          onReplaced();
          void navigate({
            to: '/$instanceId/links/new',
            params: { instanceId },
            search: { from: link.id },
          });
        },
      },
    );
  return (
    <Banner
      icon={Lock}
      action={
        <Button
          size="small"
          icon={Files}
          onClick={() => {
            reset();
            setIsAsking(true);
          }}
        >
          {t('replace')}
        </Button>
      }
    >
      <p className="font-medium">{t('frozenTitle', { count: link.paid_count })}</p>
      <p className="text-small text-ink-2">{t('frozenText')}</p>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('replaceTitle', { title: link.title })}
        confirmLabel={t('replaceConfirm')}
        cancelLabel={ui('cancel')}
        tone="danger"
        isBusy={isPending}
        error={error === null ? undefined : problem(error).text}
        onCancel={() => setIsAsking(false)}
        onConfirm={replace}
      >
        <p>{t('replaceText')}</p>
      </ConfirmDialog>
    </Banner>
  );
}
