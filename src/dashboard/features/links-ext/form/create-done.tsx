import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FilePen, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { UsageMode } from '../../../../contract/ext/link.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { CreateDone } from '../../links/form/create-done.tsx';
import type { SessionInstance } from '../../session/session.ts';
import { SharePanel } from '../../share/share-panel.tsx';
import { publishLinkOptions } from '../link-moves.ts';
import { useLinkSubject } from '../link-subject.ts';
import type { CreatedLink, Undone } from './create-request.ts';

type ExtCreateDoneProps = {
  instance: SessionInstance;
  created: CreatedLink;
  usage: UsageMode;
  onAnother: () => void;
};

/** The link exists: as a draft that can be published, or published with its address ready to be sent. */
export function ExtCreateDone({ instance, created, usage, onAnother }: ExtCreateDoneProps) {
  const t = useTranslations('extForm');
  const words = useTranslations('linkForm');
  const format = useFormat();
  const queryClient = useQueryClient();
  const { mutateAsync, isPending } = useMutation(publishLinkOptions(queryClient));
  const subjectOf = useLinkSubject(instance.id);
  const [link, setLink] = useState(created.link);
  const [undone, setUndone] = useState(created.undone);
  const isDraft = link.status === 'draft';

  const publish = async () => {
    setUndone(null);
    try {
      setLink(await mutateAsync(link.id));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      setUndone({ step: 'publish', problem });
    }
  };

  return (
    <CreateDone
      instanceId={instance.id}
      link={link}
      icon={isDraft ? FilePen : undefined}
      title={t(isDraft ? 'draftTitle' : 'publishedTitle')}
      text={isDraft ? t('draftText') : words('createdText')}
      facts={[
        t(`usage.${usage}`),
        link.amount_mode === 'open' ? t('amountModes.open') : format.money(link.amount).text,
      ]}
      isRecovered={created.isRecovered}
      notice={undone && <UndoneNotice undone={undone} />}
      action={
        isDraft && (
          <Button
            icon={Send}
            variant="primary"
            size="large"
            isBusy={isPending}
            onClick={() => void publish()}
          >
            {t('publish')}
          </Button>
        )
      }
      onAnother={onAnother}
    >
      {isDraft ? null : <SharePanel {...subjectOf(link)} occasion="new" />}
    </CreateDone>
  );
}

/** The link stands, and what else was asked for does not. */
function UndoneNotice({ undone }: { undone: Undone }) {
  const t = useTranslations('extForm');
  const ui = useTranslations('ui');
  const words = useProblemWords().problem(undone.problem);
  return (
    <ProblemNotice
      title={t(`undone.${undone.step}`)}
      text={t('undoneWhy', { title: words.title, text: words.text })}
      requestId={words.requestId}
      requestIdLabel={ui('requestId')}
    />
  );
}
