import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Avatar } from '../../ui/avatar.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { ReadLink } from './link-edit-request.ts';
import { LinkRestockPanel } from './link-restock-panel.tsx';

type LinkRestockPageProps = {
  instanceId: string;
  read: ReadLink;
};

/** More of what is sold out or running low, at the same address. */
export function LinkRestockPage({ instanceId, read }: LinkRestockPageProps) {
  const t = useTranslations('restock');
  const { link } = read;
  return (
    <div className="max-w-160">
      <PageHeader
        title={t('title')}
        picture={<Avatar id={link.id} name={link.title} src={link.logo} size="large" />}
        subtitle={<UserText>{link.title}</UserText>}
        actions={
          <LinkButton
            icon={ArrowLeft}
            to="/$instanceId/links/$linkId"
            params={{ instanceId, linkId: link.id }}
            className="[&>svg]:rtl:-scale-x-100"
          >
            {t('back')}
          </LinkButton>
        }
      />
      <Panel className="mt-6">
        <LinkRestockPanel key={link.id} instanceId={instanceId} start={read} />
      </Panel>
    </div>
  );
}
