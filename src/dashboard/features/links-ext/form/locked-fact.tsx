import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { TextField } from '../../../ui/text-field.tsx';

type LockedFactProps = {
  label: ReactNode;
  value: string;
  /** Why it stays as it is. */
  reason: ReactNode;
  isMachineText?: boolean;
};

/** A field that cannot be changed any more: what it holds, and why. */
export function LockedFact({ label, value, reason, isMachineText = false }: LockedFactProps) {
  return (
    <TextField
      label={label}
      readOnly
      value={value}
      isMachineText={isMachineText}
      end={<Lock aria-hidden className="size-4" />}
      hint={reason}
    />
  );
}
