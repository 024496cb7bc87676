import type { ReactNode } from 'react';
import type { Link } from '../../../contract/ext/link.ts';
import type { ShareSubject } from '../share/share-subject.ts';
import { useLinkSubject } from './link-subject.ts';

type SubjectOfProps = {
  instanceId: string;
  link: Link;
  children: (subject: ShareSubject) => ReactNode;
};

/** Gives a link of the new platform to whatever sends or prints links of either. */
export function SubjectOf({ instanceId, link, children }: SubjectOfProps) {
  const subjectOf = useLinkSubject(instanceId);
  return children(subjectOf(link).subject);
}
