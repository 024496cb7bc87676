import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, FilePen, Info, Plus, Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../../contract/ext/link.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { UserText } from '../../../ui/isolated-text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import type { SessionInstance } from '../../session/session.ts';
import { SharePanel } from '../../share/share-panel.tsx';
import { useLinkSubject } from '../link-subject.ts';
import { publishLinkOptions } from './create-mutation.ts';
import type { CreatedLink, Undone } from './create-request.ts';
import { valuesOfLink } from './form-values.ts';

type CreateDoneProps = {
  instance: SessionInstance;
  created: CreatedLink;
  onAnother: () => void;
};

/** The link exists: as a draft that can be published, or published with its address ready to be sent. */
export function CreateDone({ instance, created, onAnother }: CreateDoneProps) {
  const t = useTranslations('extForm');
  const words = useTranslations('linkForm');
  const queryClient = useQueryClient();
  const { mutateAsync, isPending } = useMutation(publishLinkOptions(queryClient));
  const subjectOf = useLinkSubject(instance.id);
  const [link, setLink] = useState(created.link);
  const [undone, setUndone] = useState(created.undone);
  const heading = useRef<HTMLHeadingElement>(null);
  const isDraft = link.status === 'draft';
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [isDraft]);

  const publish = async () => {
    setUndone(null);
    try {
      setLink(await mutateAsync(link.id));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      setUndone({ step: 'publish', problem });
    }
  };

  const Icon = isDraft ? FilePen : CircleCheck;
  return (
    <div className="mx-auto flex max-w-120 flex-col gap-5 pt-2 lg:pt-10">
      <div className="flex flex-col items-center text-center">
        <span className="mb-4 inline-flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
          <Icon aria-hidden className="size-6" />
        </span>
        <h1 ref={heading} id="page-heading" tabIndex={-1} className="page-title">
          {isDraft ? t('draftTitle') : t('publishedTitle')}
        </h1>
        <p className="mt-1 text-body text-ink-2">
          {isDraft ? t('draftText') : words('createdText')}
        </p>
      </div>
      {created.isRecovered && (
        <Banner icon={Info} role="status">
          {words('createdRecovered')}
        </Banner>
      )}
      {undone !== null && <UndoneNotice undone={undone} />}
      <Panel>
        <LinkHead link={link} />
        {!isDraft && (
          <div className="mt-5">
            <SharePanel {...subjectOf(link)} occasion="new" />
          </div>
        )}
      </Panel>
      <div className="flex flex-wrap justify-center gap-2.5">
        {isDraft && (
          <Button
            icon={Send}
            variant="primary"
            size="large"
            isBusy={isPending}
            onClick={() => void publish()}
          >
            {t('publish')}
          </Button>
        )}
        <LinkButton
          to="/$instanceId/links/$linkId"
          params={{ instanceId: instance.id, linkId: link.id }}
          size="large"
        >
          {words('seeLink')}
        </LinkButton>
        <Button icon={Plus} size="large" variant="ghost" onClick={onAnother}>
          {words('createAnother')}
        </Button>
      </div>
    </div>
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

function LinkHead({ link }: { link: Link }) {
  const t = useTranslations('extForm');
  const format = useFormat();
  const { usage_mode: usage } = valuesOfLink(link);
  const price =
    link.amount_mode === 'open' ? t('amountModes.open') : format.money(link.amount).text;
  return (
    <div className="flex items-center gap-3.5">
      <Avatar id={link.id} name={link.title} src={link.logo} size="large" />
      <div className="min-w-0">
        <p className="flex text-heading font-semibold text-ink">
          <UserText className="truncate">{link.title}</UserText>
        </p>
        <p className="text-body text-ink-2">{[t(`usage.${usage}`), price].join(' · ')}</p>
      </div>
    </div>
  );
}
