import type { ReactNode } from 'react';

/** What machines read (address, slug, reference, phone number): left to right, apart from its neighbours. */
export function MachineText({
  children,
  className,
}: {
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <bdi dir="ltr" translate="no" className={className}>
      {children}
    </bdi>
  );
}

/** What a person typed (title, description): its own direction, apart from its neighbours. */
export function UserText({
  children,
  className,
}: {
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <bdi dir="auto" className={className}>
      {children}
    </bdi>
  );
}
