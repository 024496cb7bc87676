import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { capabilitiesOf } from '../../../../contract/ext/link-rules.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import type { SessionInstance } from '../../session/session.ts';
import { EditRefused } from '../../links/form/edit-refused.tsx';
import type { ReadLink } from './edit-request.ts';
import { EditView } from './edit-view.tsx';
import { isFormKnown } from './form-values.ts';

type ExtLinkEditPageProps = {
  instance: SessionInstance;
  /** Read just now: an edit never starts from a row of the list. */
  read: ReadLink;
};

/** The form of a link, or why there is none. Begins once: later readings never reach into what is typed. */
export function ExtLinkEditPage({ instance, read }: ExtLinkEditPageProps) {
  const t = useTranslations('extForm');
  const { rule } = useProblemWords();
  const clock = useClock();
  const [start] = useState(read);
  const [capability] = useState(() => capabilitiesOf(read.link, clock.now()).edit);
  const { link } = start;
  if (!capability.isAllowed)
    return <EditRefused instanceId={instance.id} link={link} reason={rule(capability.rule)} />;
  if (!isFormKnown(link))
    return <EditRefused instanceId={instance.id} link={link} reason={t('unknownModes')} />;
  return <EditView instance={instance} start={start} />;
}
