import type { Generation } from '../../contract/core/generation.ts';
import type { LinkProps } from '@tanstack/react-router';

/** An instance as the switcher shows it. */
export type FrameInstance = {
  readonly id: string;
  readonly name: string;
  /** Address of its logo, or null. */
  readonly logo: string | null;
  /** The line under its name, or null. */
  readonly note: string | null;
  /** Its platform, where the merchant has instances of several; or null. */
  readonly platform: Generation | null;
  /** It takes no links and no payments, whatever the reason. */
  readonly isUnavailable: boolean;
};

/** Where a tab leads. */
export type Destination = Pick<LinkProps, 'to' | 'params' | 'search'>;

export type TabId = 'links' | 'followUp' | 'insights' | 'settings';

export type FrameData = {
  /** Null while it is being read. */
  readonly instance: FrameInstance | null;
  readonly instances: readonly FrameInstance[];
  /** Connected to the sandbox: the marker is always in sight. */
  readonly isTest: boolean;
  /** The tab of this page, or null. */
  readonly currentTab: TabId | null;
  /** A tab without a destination does not exist yet and is left out. */
  readonly tabs: Readonly<Partial<Record<TabId, Destination>>> & { readonly links: Destination };
  /** The create button; left out where nothing can be created. */
  readonly create?: Destination | undefined;
  /** How many links need the merchant; 0 or undefined shows no count. */
  readonly followUpCount?: number | undefined;
  /** When the figures on screen were read, epoch milliseconds, for the offline banner. */
  readonly figuresFrom: number | null;
  readonly onChooseInstance: (id: string) => void;
  readonly onDisconnect: () => void;
};
