import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type TabAnchorProps = ComponentProps<'a'> & { isCurrent: boolean };

/** Which tab is current is told, not guessed from the address: two tabs may share a path. */
function TabAnchor({ isCurrent, children, ...rest }: TabAnchorProps) {
  return (
    <a {...rest} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** A tab of the frame as a link to another page. */
export const FrameTabLink = createLink(TabAnchor);
