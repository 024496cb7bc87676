import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CirclePause, CirclePlay } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { UserTitle } from '../../ui/user-title.tsx';
import type { ListedLink } from '../links/listed-link.ts';
import { useModeWords } from '../links/mode-words.ts';
import { EditButton } from '../links/edit-button.tsx';
import { StatusLine } from '../links/status-line.tsx';
import { useStatusWords } from '../links/status-words.tsx';
import type { LinkActions } from './link-action-set.ts';
import { LinkActionsMenu, useLinkActions } from './link-actions.tsx';
import { LinkFacts } from './link-page-facts.tsx';
import { LinkShare } from './link-page-share.tsx';
import { LinkStock } from './link-page-stock.tsx';
import { linkQueries } from './link-queries.ts';
import { toListedLink } from './to-listed-link.ts';

type LinkPageProps = {
  instanceId: string;
  linkId: string;
  /** What it brought and what did not come through. */
  figures: ReactNode;
  /** The payments. */
  children: ReactNode;
  /** Beside them: when it will be sold out, and what has happened. */
  stockNote: ReactNode;
  aside: ReactNode;
};

/** One link: how it stands, what it brought, what it is, and the way to share it. */
export function LinkPage({
  instanceId,
  linkId,
  figures,
  children,
  stockNote,
  aside,
}: LinkPageProps) {
  const t = useTranslations('linkPage');
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(linkQueries.detail(linkId));
  const actions = useLinkActions({
    onDeleted: () => void navigate({ to: '/$instanceId/links', params: { instanceId } }),
  });
  const { link } = data;
  const listed = toListedLink(link);
  return (
    <>
      <PageHeader
        picture={<Avatar id={link.id} name={link.title} src={link.logo} size="huge" />}
        heading={
          <UserTitle key={link.id} moreLabel={t('wholeTitle')} lessLabel={t('shortTitle')}>
            {link.title}
          </UserTitle>
        }
        subtitle={<LinkStatusLine link={listed} />}
        actions={<PageActions link={listed} instanceId={instanceId} actions={actions} />}
      />
      <div className="mt-6 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr] lg:gap-x-6 xl:grid-cols-[minmax(0,1fr)_21.25rem]">
        <div className="flex min-w-0 flex-col gap-4 lg:row-span-2">
          {figures}
          {children}
          <LinkFacts link={link} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 max-lg:order-first">
          <Panel title={t('shareTitle')}>
            <LinkShare instanceId={instanceId} link={link} />
          </Panel>
          <LinkStock instanceId={instanceId} link={link} note={stockNote} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">{aside}</div>
      </div>
      {actions.confirmation}
    </>
  );
}

/** How it stands, what it is, and for how much. */
export function LinkStatusLine({ link }: { link: ListedLink }) {
  const format = useFormat();
  const wordsOf = useStatusWords();
  const modeOf = useModeWords();
  // What was paid is said with when it was.
  const isSaid = link.amount === null || link.standing === 'paid';
  const price = isSaid ? null : format.money(link.amount).text;
  return <StatusLine words={wordsOf(link)} facts={[modeOf(link.mode).word, price]} />;
}

type PageActionsProps = {
  link: ListedLink;
  instanceId: string;
  actions: LinkActions;
};

/** What can be done with it now, the rest on the menu; a link that is closed for good leads on to a new one. */
function PageActions({ link, instanceId, actions }: PageActionsProps) {
  const t = useTranslations('linkPage');
  const can = actions.capabilitiesOf(link);
  const isBusy = actions.isToggling(link.id);
  return (
    <>
      <EditButton instanceId={instanceId} linkId={link.id} canEdit={can.edit.isAllowed} />
      {can.pause.isAllowed && (
        <Button
          icon={CirclePause}
          isBusy={isBusy}
          className="link-action"
          onClick={() => actions.pause(link)}
        >
          {t('pause')}
        </Button>
      )}
      {can.resume.isAllowed && (
        <Button
          icon={CirclePlay}
          isBusy={isBusy}
          className="link-action"
          onClick={() => actions.resume(link)}
        >
          {t('resume')}
        </Button>
      )}
      <LinkActionsMenu link={link} actions={actions} without={['open', 'pause']} />
    </>
  );
}
