import { capabilitiesOf } from '../../../contract/v2/link-rules.ts';
import { useState } from 'react';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { EditRefused } from '../links/form/edit-refused.tsx';
import type { SessionInstance } from '../session/session.ts';
import type { ReadLink } from './link-edit-request.ts';
import { LinkEditView } from './link-edit-view.tsx';

type LinkEditPageProps = {
  instance: SessionInstance;
  /** Read just now: an edit never starts from a row of the list. */
  read: ReadLink;
};

/** The form of a link, or why there is none. Begins once: later readings never reach into what is typed. */
export function LinkEditPage({ instance, read }: LinkEditPageProps) {
  const clock = useClock();
  const { rule } = useProblemWords();
  const [start] = useState(read);
  const [capability] = useState(() => capabilitiesOf(read.link, clock.now()).edit);
  return capability.isAllowed ? (
    <LinkEditView instance={instance} start={start} />
  ) : (
    <EditRefused instanceId={instance.id} link={start.link} reason={rule(capability.rule)} />
  );
}
