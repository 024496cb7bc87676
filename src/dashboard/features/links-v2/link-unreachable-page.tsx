import { useQueryClient } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { isUnreachable } from '../../api/unreachable.ts';
import { useClock, useNow } from '../../i18n/clock-provider.tsx';
import { useFormat, useI18n } from '../../i18n/i18n-provider.tsx';
import { localeTags } from '../../i18n/language.ts';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { whenBackOnline } from '../../offline/when-back-online.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { ListedLink } from '../links/listed-link.ts';
import { useListProgress } from '../links/use-link-list.ts';
import { useInstance } from '../session/session-queries.ts';
import { SharePanel } from '../share/share-panel.tsx';
import { LinkStatusLine } from './link-page.tsx';
import { LinkProblemPage } from './link-problem-page.tsx';
import { linkListOf } from './link-list.ts';
import { likelyOccasion, listedShareSubject } from './link-share-subject.ts';
import { useReadFresh } from './use-link-sharing.ts';

type LinkUnreachablePageProps = ErrorComponentProps & { instanceId: string; linkId: string };

/** In place of a link's page that could not be read: what the list knows of it, so that it can be shown and sent on without a network. */
export function LinkUnreachablePage({ instanceId, linkId, ...failed }: LinkUnreachablePageProps) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { language } = useI18n();
  const list = linkListOf(queryClient, instanceId, localeTags[language]);
  useListProgress(list);
  const link = isUnreachable(failed.error) ? list.index.get(linkId) : undefined;
  useEffect(() => list.visit(), [list]);
  const { reset } = failed;
  useEffect(() => whenBackOnline(() => void router.invalidate().then(reset)), [router, reset]);
  if (link === undefined) return <LinkProblemPage {...failed} />;
  return (
    <KnownLink
      instanceId={instanceId}
      link={link}
      asOf={list.getProgress().asOf}
      error={failed.error}
      onRetry={() => void router.invalidate().then(reset)}
    />
  );
}

type KnownLinkProps = {
  instanceId: string;
  link: ListedLink;
  /** When the list was read, or null. */
  asOf: number | null;
  error: unknown;
  onRetry: () => void;
};

function KnownLink({ instanceId, link, asOf, error, onRetry }: KnownLinkProps) {
  const t = useTranslations('linkPage');
  const offline = useTranslations('offline');
  const ui = useTranslations('ui');
  const format = useFormat();
  const clock = useClock();
  const now = useNow();
  const payee = useInstance(instanceId);
  const readFreshOf = useReadFresh(instanceId);
  const { problem } = useProblemWords();
  const words = problem(error);
  const age = asOf === null ? '' : offline('asOf', { moment: format.moment(asOf, clock.now()) });
  return (
    <>
      <PageHeader
        picture={<Avatar id={link.id} name={link.title} src={link.logo} size="huge" />}
        title={link.title}
        isUserTitle
        subtitle={<LinkStatusLine link={link} />}
      />
      <div className="mt-6 flex max-w-105 flex-col gap-4">
        <ProblemNotice
          title={words.title}
          text={`${offline('knownLink')} ${age}`.trim()}
          requestId={words.requestId}
          requestIdLabel={ui('requestId')}
          action={
            <Button size="small" onClick={onRetry}>
              {ui('retry')}
            </Button>
          }
        />
        {payee && (
          <Panel title={t('shareTitle')}>
            <SharePanel
              subject={listedShareSubject(link, payee, now)}
              readFresh={readFreshOf(link.id)}
              occasion={likelyOccasion(link, now)}
            />
          </Panel>
        )}
      </div>
    </>
  );
}
