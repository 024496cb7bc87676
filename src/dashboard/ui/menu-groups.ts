import type { ReactNode } from 'react';
import type { Icon } from './icon.ts';

export type MenuAction = {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon | undefined;
  readonly tone?: 'danger' | undefined;
  /** Why it is refused now: shown under the label; the item keeps its place and can be reached. */
  readonly disabledReason?: string | undefined;
  readonly onSelect: () => void;
};

export type MenuChoice = {
  readonly id: string;
  readonly label: ReactNode;
  readonly icon?: Icon | undefined;
  /** A picture in place of the icon. */
  readonly picture?: ReactNode;
  readonly description?: ReactNode;
};

/** Actions, or one choice among several; groups are set apart by a hairline. */
export type MenuGroup =
  | { readonly id: string; readonly label?: string; readonly actions: readonly MenuAction[] }
  | {
      readonly id: string;
      readonly label: string;
      readonly choices: readonly MenuChoice[];
      readonly chosen: string | null;
      readonly onChoose: (id: string) => void;
    };
