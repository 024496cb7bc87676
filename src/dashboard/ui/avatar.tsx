import { useState } from 'react';
import { classNames } from './class-names.ts';
import { colorIndexOf, initialsOf } from './initials.ts';

type AvatarProps = {
  /** Decides the colour. */
  id: string;
  /** Gives the initials. The name itself stands beside the picture, so this one is silent. */
  name: string;
  /** The logo's address, or null. One that does not load gives way to the initials. */
  src?: string | null | undefined;
  size?: 'small' | 'medium' | 'large' | 'huge' | undefined;
  className?: string | undefined;
};

const grounds = [
  'bg-avatar-0',
  'bg-avatar-1',
  'bg-avatar-2',
  'bg-avatar-3',
  'bg-avatar-4',
  'bg-avatar-5',
  'bg-avatar-6',
  'bg-avatar-7',
] as const;

const sizes = {
  small: { classes: 'size-8 rounded-[8px] text-tiny', pixels: 32 },
  medium: { classes: 'size-9 rounded-[9px] text-small', pixels: 36 },
  large: { classes: 'size-12 rounded-[10px] text-form', pixels: 48 },
  huge: { classes: 'size-15 rounded-[11px] text-[1.25rem]', pixels: 60 },
} as const;

/** A link's or an instance's logo, or its initials on a colour of its own. */
export function Avatar({ id, name, src, size = 'medium', className }: AvatarProps) {
  const [brokenSrc, setBrokenSrc] = useState<string | null>(null);
  const { classes, pixels } = sizes[size];
  if (src && src !== brokenSrc) {
    return (
      <img
        src={src}
        alt=""
        width={pixels}
        height={pixels}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onError={() => setBrokenSrc(src)}
        className={classNames(
          'shrink-0 border border-line bg-surface object-cover',
          classes,
          className,
        )}
      />
    );
  }
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-flex shrink-0 items-center justify-center font-semibold text-avatar-ink select-none',
        'forced-colors:border',
        grounds[colorIndexOf(id, grounds.length)],
        classes,
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
