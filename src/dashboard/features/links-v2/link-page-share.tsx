import type { Link } from '../../../contract/v2/link.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useInstance } from '../session/session-queries.ts';
import { SharePanel } from '../share/share-panel.tsx';
import { likelyOccasion, linkShareSubject } from './link-share-subject.ts';
import { toListedLink } from './to-listed-link.ts';
import { useReadFresh } from './use-link-sharing.ts';

type LinkShareProps = {
  instanceId: string;
  /** As it was just read. */
  link: Link;
};

/** The ways to send a link on, on its page and once it is created. */
export function LinkShare({ instanceId, link }: LinkShareProps) {
  const payee = useInstance(instanceId);
  const now = useNow();
  const readFreshOf = useReadFresh(instanceId);
  if (payee === null) return null;
  return (
    <SharePanel
      subject={linkShareSubject(link, payee, now)}
      readFresh={readFreshOf(link.id)}
      occasion={likelyOccasion(toListedLink(link), now)}
    />
  );
}
