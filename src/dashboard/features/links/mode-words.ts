import { CircleHelp, Heart, Infinity as Endless, Package, ReceiptText } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { Icon } from '../../ui/icon.ts';
import { LINK_MODES, type LinkMode } from './listed-link.ts';

export const modeIcons: Record<LinkMode, Icon> = {
  reusable: Endless,
  one_shot: ReceiptText,
  limited: Package,
  static: Heart,
};

export function isLinkMode(mode: string): mode is LinkMode {
  return (LINK_MODES as readonly string[]).includes(mode);
}

/** In: a link's mode. Out: its icon and its name; a mode that is new to us keeps its own word. */
export function useModeWords(): (mode: string) => { readonly icon: Icon; readonly word: string } {
  const t = useTranslations('links');
  return useCallback(
    (mode) =>
      isLinkMode(mode)
        ? { icon: modeIcons[mode], word: t(`mode.${mode}`) }
        : { icon: CircleHelp, word: mode },
    [t],
  );
}
