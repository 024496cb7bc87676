import { Hourglass } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../../contract/ext/link.ts';
import { usePageTitle } from '../../../frame/use-page-title.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { CreateRounds } from '../../links/form/create-rounds.tsx';
import type { SessionInstance } from '../../session/session.ts';
import { ObstacleText, useInstanceObstacle } from '../instance-obstacle.tsx';
import { addressOf } from '../to-listed-link.ts';
import { usePayUrl } from '../use-pay-url.ts';
import type { CreatedLink } from './create-request.ts';
import { CreateView } from './create-view.tsx';
import { blankFormValues, valuesFrom, valuesOfLink } from './form-values.ts';

type ExtLinkCreatePageProps = {
  instance: SessionInstance;
  /** The link that the new one begins as; null for an empty form. */
  source: Link | null;
};

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
  const t = useTranslations('extForm');
  const clock = useClock();
  const payUrl = usePayUrl();
  return (
    <CreateRounds
      source={source}
      firstStart={() => (source === null ? blankFormValues() : valuesFrom(source, clock.now()))}
      renderForm={(round, onMade: (made: CreatedLink) => void) => (
        <CreateView
          key={round.number}
          instance={instance}
          source={round.source}
          start={round.start}
          onCreated={onMade}
        />
      )}
      importDone={() => import('./create-done.tsx')}
      renderDone={({ ExtCreateDone }, made, begin) => {
        const { usage_mode } = valuesOfLink(made.link);
        return (
          <ExtCreateDone
            instance={instance}
            created={made}
            usage={usage_mode}
            onAnother={() => begin({ ...blankFormValues(), usage_mode })}
          />
        );
      }}
      plainly={({ link }) => ({
        title: t(link.status === 'draft' ? 'draftTitle' : 'publishedTitle'),
        address: addressOf(link, payUrl),
      })}
    />
  );
}
