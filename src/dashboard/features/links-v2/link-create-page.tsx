import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import type { MadeLink } from '../links/form/careful-create.ts';
import { CreateRounds } from '../links/form/create-rounds.tsx';
import type { SessionInstance } from '../session/session.ts';
import { blankCreateValues, createValuesFrom } from './link-create-form.ts';
import { LinkCreateView } from './link-create-view.tsx';
import type { Purpose } from './purposes.ts';

type LinkCreatePageProps = {
  instance: SessionInstance;
  /** The link that the new one begins as; null for an empty form. */
  source: Link | null;
  /** What an empty form begins with; a draft that waits comes first. */
  purpose?: Purpose | undefined;
};

/** Makes links, one after the other: a form, then the way to share what was made. */
export function LinkCreatePage({ instance, source, purpose }: LinkCreatePageProps) {
  const t = useTranslations('linkForm');
  return (
    <CreateRounds
      source={source}
      firstStart={() =>
        source === null
          ? { ...blankCreateValues(), ...(purpose && { purpose }) }
          : createValuesFrom(source)
      }
      renderForm={(round, onMade: (made: MadeLink<Link>) => void) => (
        <LinkCreateView
          key={round.number}
          instance={instance}
          source={round.source}
          start={round.start}
          onCreated={onMade}
        />
      )}
      importDone={() => import('./link-create-done.tsx')}
      renderDone={({ LinkCreateDone }, made, begin) => (
        <LinkCreateDone
          instanceId={instance.id}
          made={made}
          onAnother={(next) => begin({ ...blankCreateValues(), purpose: next })}
        />
      )}
      plainly={({ link }) => ({ title: t('createdTitle'), address: link.payment_link })}
    />
  );
}
