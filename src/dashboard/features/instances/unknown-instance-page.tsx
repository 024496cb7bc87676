import { LogOut, StoreIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EntranceFrame } from '../../frame/entrance-frame.tsx';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import type { SessionInstance } from '../session/session.ts';

type UnknownInstancePageProps = {
  instances: readonly SessionInstance[];
  onDisconnect: () => void;
};

/** The address names an instance that these keys do not own. */
export function UnknownInstancePage({ instances, onDisconnect }: UnknownInstancePageProps) {
  const t = useTranslations('session');
  const frame = useTranslations('frame');
  usePageTitle(t('unknownTitle'));
  return (
    <EntranceFrame>
      <EmptyState
        isWholePage
        icon={StoreIcon}
        title={t('unknownTitle')}
        className="my-auto"
        action={
          <>
            {instances.map(({ id, name }) => (
              <LinkButton
                key={id}
                to="/$instanceId/links"
                params={{ instanceId: id }}
                search={{}}
                variant="primary"
              >
                <UserText>{name}</UserText>
              </LinkButton>
            ))}
            <Button icon={LogOut} onClick={onDisconnect}>
              {frame('disconnect')}
            </Button>
          </>
        }
      >
        {t('unknownText')}
      </EmptyState>
    </EntranceFrame>
  );
}
