import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { MenuPopup } from '../../ui/menu-popup.tsx';
import type { ListedLink } from '../links/listed-link.ts';
import { useLinkActions } from './link-actions.tsx';
import { useLinkMenuGroups } from './link-menu-groups.ts';

type RowMenuProps = {
  /** Whose menu was opened last, and on which button. */
  asked: { readonly link: ListedLink; readonly button: HTMLButtonElement } | null;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** The actions of whichever row they are asked for: one menu for all rows, loaded when it is near. */
export function RowMenu({ asked, isOpen, onOpenChange }: RowMenuProps) {
  const t = useTranslations('linkActions');
  const actions = useLinkActions();
  const groupsOf = useLinkMenuGroups(actions);
  const anchor = useMemo(() => ({ current: asked?.button ?? null }), [asked]);
  return (
    <>
      {asked && (
        <MenuPopup
          label={t('menu', { title: asked.link.title })}
          groups={groupsOf(asked.link)}
          anchor={anchor}
          align="end"
          side="bottom"
          isOpen={isOpen}
          onOpenChange={onOpenChange}
        />
      )}
      {actions.confirmation}
    </>
  );
}
