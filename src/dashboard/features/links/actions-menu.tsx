import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button.tsx';
import type { MenuGroup } from '../../ui/menu-groups.ts';
import { Menu } from '../../ui/menu.tsx';

type ActionsMenuProps = {
  title: string;
  groups: readonly MenuGroup[];
  isBusy: boolean;
};

/** All actions of a link on one button; refused ones stay in sight and say why. */
export function ActionsMenu({ title, groups, isBusy }: ActionsMenuProps) {
  const t = useTranslations('linkActions');
  const label = t('menu', { title });
  return (
    <Menu
      label={label}
      groups={groups}
      renderTrigger={(props) => (
        <IconButton {...props} icon={Ellipsis} label={label} hasTooltip={false} isBusy={isBusy} />
      )}
    />
  );
}
