import {
  CalendarClock,
  Infinity as Endless,
  Package,
  ReceiptText,
  Target,
  UsersRound,
} from 'lucide-react';
import type { UsageMode } from '../../../../contract/ext/link.ts';
import type { Icon } from '../../../ui/icon.ts';

export const usageIcons: Readonly<Record<UsageMode, Icon>> = {
  reusable: Endless,
  one_shot: ReceiptText,
  limited: Package,
  capped_amount: Target,
  time_window: CalendarClock,
  whitelist: UsersRound,
};
