import { Check, Copy, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import type { ControlSize, ControlVariant } from './control-classes.ts';
import { IconButton } from './icon-button.tsx';

type CopyButtonProps = {
  /** What is copied, byte for byte. */
  text: string;
  /** "Copier le lien". */
  label: string;
  copiedLabel: string;
  failedLabel: string;
  /** An icon alone (the default), or icon and word. */
  hasWord?: boolean | undefined;
  variant?: ControlVariant | undefined;
  size?: ControlSize | undefined;
  hasTooltip?: boolean | undefined;
  onCopied?: (() => void) | undefined;
  tabIndex?: number | undefined;
  className?: string | undefined;
};

/** How long the tick stays, milliseconds. */
const feedbackDuration = 2_000;

/** Copies, shows that it did, and says so to a screen reader. */
export function CopyButton({
  text,
  label,
  copiedLabel,
  failedLabel,
  hasWord = false,
  variant,
  size,
  hasTooltip,
  onCopied,
  tabIndex,
  className,
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async () => {
    const isCopied = await writeClipboard(text);
    setOutcome(isCopied ? 'copied' : 'failed');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome('none'), feedbackDuration);
    if (isCopied) onCopied?.();
  };

  const words = { none: label, copied: copiedLabel, failed: failedLabel };
  const icon = { none: Copy, copied: Check, failed: X }[outcome];
  const shared = { icon, variant, size, tabIndex, className, onClick: () => void copy() };
  return (
    <>
      {hasWord ? (
        <Button {...shared}>{outcome === 'copied' ? copiedLabel : label}</Button>
      ) : (
        <IconButton {...shared} label={label} hasTooltip={hasTooltip} />
      )}
      <output className="sr-only">{outcome === 'none' ? '' : words[outcome]}</output>
    </>
  );
}

/** The clipboard is refused on insecure origins and without permission: false then. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
