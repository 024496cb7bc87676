import type { Icon } from '../ui/icon.ts';

/** One line of the palette. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** The label is a merchant's own text, in whatever direction it runs. */
  readonly isUserText?: boolean;
  /** Beside the label: how a link stands, what is refused and why. */
  readonly note?: string | undefined;
  readonly icon: Icon;
  /** The keys that do the same. */
  readonly keys?: readonly string[];
  /** What it is found by besides its label. */
  readonly otherWords?: string;
  readonly run: () => void;
}

export interface CommandGroup {
  readonly id: string;
  readonly label: string;
  readonly commands: readonly Command[];
}
