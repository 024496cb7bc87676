import { useSuspenseQuery } from '@tanstack/react-query';
import { CirclePause, CirclePlay, FilePen, Lock, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { statusAt } from '../../../contract/ext/link-rules.ts';
import type { Link } from '../../../contract/ext/link.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionsMenu } from '../links/actions-menu.tsx';
import { EditButton } from '../links/edit-button.tsx';
import { StatusLine } from '../links/status-line.tsx';
import { SharePanel } from '../share/share-panel.tsx';
import { isFormKnown } from './form/form-values.ts';
import { ObstacleBanner, useInstanceObstacle } from './instance-obstacle.tsx';
import { useLinkActions, useLinkMenuGroups, type LinkActions } from './link-actions.tsx';
import { LinkFacts } from './link-page-facts.tsx';
import { LinkFigures } from './link-page-figures.tsx';
import { linkQueries } from './link-queries.ts';
import { useLinkSubject } from './link-subject.ts';
import { PreviewButton } from './preview-button.tsx';
import { useExtStatusWords, useUsageWords } from './status-words.ts';

/** Nothing leads out of these. */
const CLOSED = ['exhausted', 'expired', 'archived'] as const;

type LinkPageProps = {
  instanceId: string;
  linkId: string;
  /** Beside the ways to share a link that can be paid. */
  aside: ReactNode;
};

/** One link of the new platform: how it stands, what it brought, what it is, and its life. */
export function LinkPage({ instanceId, linkId, aside }: LinkPageProps) {
  const t = useTranslations('linksExt');
  const page = useTranslations('linkPage');
  const { data } = useSuspenseQuery(linkQueries.detail(linkId));
  const actions = useLinkActions(instanceId);
  const obstacle = useInstanceObstacle(instanceId);
  const now = useNow();
  const { link } = data;
  const status = statusAt(link, now);
  const isDraft = status === 'draft';
  const closed = CLOSED.find((known) => known === status) ?? null;
  usePageTitle(link.title);
  return (
    <>
      <PageHeader
        picture={<Avatar id={link.id} name={link.title} src={link.logo} size="huge" />}
        title={link.title}
        isUserTitle
        subtitle={<LinkStatusLine link={link} />}
        actions={<PageActions link={link} instanceId={instanceId} actions={actions} />}
      />
      {obstacle !== null && <ObstacleBanner obstacle={obstacle} />}
      {isDraft && (
        <Banner icon={FilePen} className="mt-5">
          {t('page.draft')}
        </Banner>
      )}
      {closed !== null && (
        <Banner icon={Lock} className="mt-5">
          {t(`page.closed.${closed}`)}
        </Banner>
      )}
      <div
        className={classNames(
          'mt-6 grid items-start gap-4',
          // Of what is closed nothing stands beside.
          closed === null &&
            'lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-x-6 xl:grid-cols-[minmax(0,1fr)_21.25rem]',
        )}
      >
        <div className="flex min-w-0 flex-col gap-4">
          <LinkFigures link={link} />
          <Panel title={t('page.payments')}>
            <p className="text-body text-ink-2">{t('page.paymentsText')}</p>
          </Panel>
          <LinkFacts link={link} />
        </div>
        {closed === null && (
          <div className="flex min-w-0 flex-col gap-4 max-lg:order-first">
            <Panel title={page('shareTitle')}>
              {isDraft ? (
                <p className="text-body text-ink-2">{t('share.draft')}</p>
              ) : (
                <Share instanceId={instanceId} link={link} />
              )}
            </Panel>
            {!isDraft && aside}
          </div>
        )}
      </div>
      {actions.confirmation}
    </>
  );
}

function Share({ instanceId, link }: { instanceId: string; link: Link }) {
  const { subject, readFresh } = useLinkSubject(instanceId)(link);
  const t = useTranslations('linksExt.share');
  if (subject.url === '') return <p className="text-body text-ink-2">{t('noHost')}</p>;
  return <SharePanel subject={subject} readFresh={readFresh} occasion="new" />;
}

/** "Plus que 3   Nombre limité · 2 500,00 DA · 5 vendus sur 8". */
function LinkStatusLine({ link }: { link: Link }) {
  const t = useTranslations('links');
  const format = useFormat();
  const wordsOf = useExtStatusWords();
  const modeOf = useUsageWords();
  const price = link.amount_mode === 'open' ? t('mode.static') : format.money(link.amount).text;
  return <StatusLine words={wordsOf(link)} facts={[modeOf(link.usage_mode).word, price]} />;
}

type PageActionsProps = {
  link: Link;
  instanceId: string;
  actions: LinkActions;
};

/** The next step of its life, and the rest on the menu; a link that is closed for good leads on to a new one. */
function PageActions({ link, instanceId, actions }: PageActionsProps) {
  const t = useTranslations('linksExt');
  const page = useTranslations('linkPage');
  const { rule } = useProblemWords();
  const groupsOf = useLinkMenuGroups(actions, instanceId);
  const can = actions.capabilitiesOf(link);
  const pending = actions.pending(link.id);
  return (
    <>
      <EditButton instanceId={instanceId} linkId={link.id} canEdit={can.edit.isAllowed} />
      {link.status === 'draft' && isFormKnown(link) && (
        <PreviewButton link={link} instanceId={instanceId} />
      )}
      {link.status === 'draft' && (
        <Button
          icon={Send}
          className="link-action"
          variant="primary"
          isBusy={pending === 'publish'}
          disabledReason={can.publish.isAllowed ? undefined : rule(can.publish.rule)}
          onClick={() => actions.move(link, 'publish')}
        >
          {t('action.publish')}
        </Button>
      )}
      {can.pause.isAllowed && (
        <Button
          icon={CirclePause}
          className="link-action"
          isBusy={pending === 'pause'}
          onClick={() => actions.move(link, 'pause')}
        >
          {page('pause')}
        </Button>
      )}
      {can.resume.isAllowed && (
        <Button
          icon={CirclePlay}
          className="link-action"
          isBusy={pending === 'resume'}
          onClick={() => actions.move(link, 'resume')}
        >
          {page('resume')}
        </Button>
      )}
      <ActionsMenu
        title={link.title}
        groups={groupsOf(link, true)}
        isBusy={pending === 'archive'}
      />
    </>
  );
}
