import { Files, Pencil } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link-button.tsx';

type EditButtonProps = {
  instanceId: string;
  linkId: string;
  canEdit: boolean;
};

/** The way to its form; a link that is closed for good leads on to a new one. */
export function EditButton({ instanceId, linkId, canEdit }: EditButtonProps) {
  const t = useTranslations('linkPage');
  return canEdit ? (
    <LinkButton
      icon={Pencil}
      to="/$instanceId/links/$linkId/edit"
      params={{ instanceId, linkId }}
      className="link-action"
    >
      {t('edit')}
    </LinkButton>
  ) : (
    <LinkButton
      icon={Files}
      to="/$instanceId/links/new"
      params={{ instanceId }}
      search={{ from: linkId }}
    >
      {t('newFromThis')}
    </LinkButton>
  );
}
