import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { UserText } from '../../ui/isolated-text.tsx';

type FollowUpRowProps = {
  instanceId: string;
  linkId: string;
  title: string;
  /** What is the matter with the link, under its title. */
  children: ReactNode;
  /** What to do about it. */
  action: ReactNode;
};

/** A link that needs the merchant: the way to its page, what is the matter, and what to do. */
export function FollowUpRow({ instanceId, linkId, title, children, action }: FollowUpRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-2.5">
      <div className="relative min-w-0 flex-1 basis-40 py-1">
        <Link
          to="/$instanceId/links/$linkId"
          params={{ instanceId, linkId }}
          // What stands under the title is touched with it: a line of text is lower than a finger.
          className="flex font-medium text-ink before:absolute before:inset-0 hover:underline"
        >
          <UserText className="truncate">{title}</UserText>
        </Link>
        {children}
      </div>
      {action}
    </li>
  );
}
