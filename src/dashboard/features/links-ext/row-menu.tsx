import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/ext/link.ts';
import { MenuPopup } from '../../ui/menu-popup.tsx';
import { useLinkMenuGroups, type LinkActions } from './link-actions.tsx';

type RowMenuProps = {
  instanceId: string;
  actions: LinkActions;
  /** Whose menu was opened last, and on which button. */
  asked: { readonly link: Link; readonly button: HTMLButtonElement };
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** The actions of whichever row they are asked for: one menu for all rows. */
export function RowMenu({ instanceId, actions, asked, isOpen, onOpenChange }: RowMenuProps) {
  const t = useTranslations('linkActions');
  const groupsOf = useLinkMenuGroups(actions, instanceId);
  const anchor = useMemo(() => ({ current: asked.button }), [asked]);
  return (
    <MenuPopup
      label={t('menu', { title: asked.link.title })}
      groups={groupsOf(asked.link)}
      anchor={anchor}
      align="end"
      side="bottom"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    />
  );
}
