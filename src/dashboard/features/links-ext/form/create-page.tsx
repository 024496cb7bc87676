import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../../contract/ext/link.ts';
import { usePageTitle } from '../../../frame/use-page-title.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import type { SessionInstance } from '../../session/session.ts';
import { ObstacleText, useInstanceObstacle } from '../instance-obstacle.tsx';
import { CreateDone } from './create-done.tsx';
import type { CreatedLink } from './create-request.ts';
import { CreateView } from './create-view.tsx';
import { blankFormValues, valuesFrom, type LinkFormValues } from './form-values.ts';

type ExtLinkCreatePageProps = {
  instance: SessionInstance;
  /** The link that the new one begins as; null for an empty form. */
  source: Link | null;
};

interface Round {
  readonly number: number;
  readonly source: Link | null;
  readonly start: LinkFormValues;
}

/** Makes links, one after the other: a form, then what became of it. */
export function ExtLinkCreatePage(props: ExtLinkCreatePageProps) {
  const obstacle = useInstanceObstacle(props.instance.id);
  return obstacle === null ? <Rounds {...props} /> : <NoCreate {...props} obstacle={obstacle} />;
}

type NoCreateProps = ExtLinkCreatePageProps & {
  obstacle: NonNullable<ReturnType<typeof useInstanceObstacle>>;
};

/** Not even a draft: the platform refuses links of an instance that is not ready. */
function NoCreate({ instance, obstacle }: NoCreateProps) {
  const t = useTranslations('linksExt.notReady');
  const words = useTranslations('linkForm');
  usePageTitle(words('createTitle'));
  return (
    <EmptyState
      icon={Hourglass}
      title={obstacle.title}
      isWholePage
      action={
        <LinkButton to="/$instanceId/links" params={{ instanceId: instance.id }}>
          {t('toLinks')}
        </LinkButton>
      }
    >
      <ObstacleText obstacle={obstacle} />
    </EmptyState>
  );
}

function Rounds({ instance, source }: ExtLinkCreatePageProps) {
  const clock = useClock();
  const [round, setRound] = useState<Round>(() => ({
    number: 1,
    source,
    start: source === null ? blankFormValues() : valuesFrom(source, clock.now()),
  }));
  const [created, setCreated] = useState<CreatedLink | null>(null);
  if (created !== null) {
    return (
      <CreateDone
        instance={instance}
        created={created}
        onAnother={() => {
          setCreated(null);
          setRound({
            number: round.number + 1,
            source: null,
            start: { ...blankFormValues(), usage_mode: valuesFrom(created.link, 0).usage_mode },
          });
        }}
      />
    );
  }
  return (
    <CreateView
      key={round.number}
      instance={instance}
      source={round.source}
      start={round.start}
      onCreated={setCreated}
    />
  );
}
