import { classNames } from './class-names.ts';

/** A hairline on top of the page while something loads in the background. */
export function ProgressLine({ isActive, label }: { isActive: boolean; label: string }) {
  return (
    <output className="pointer-events-none block fixed inset-x-0 top-0 z-40 h-0.5 overflow-hidden">
      {isActive && (
        <>
          <span aria-hidden className="progress-line" />
          <span className="sr-only">{label}</span>
        </>
      )}
    </output>
  );
}

type ProgressBarProps = {
  /** 0 to 1. */
  share: number;
  label: string;
  className?: string | undefined;
};

/** A short bar of known length: "21 840 liens lus sur 34 120". */
export function ProgressBar({ share, label, className }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      value={Math.min(1, Math.max(0, share))}
      max={1}
      className={classNames('progress-bar', className)}
    />
  );
}
