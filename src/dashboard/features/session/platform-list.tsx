import { useSuspenseQuery } from '@tanstack/react-query';
import { Link2, Plug, PlugZap } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Generation } from '../../../contract/core/generation.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { PlatformForm } from './platform-form.tsx';
import { usePlatformNames } from './platform-names.ts';
import { sessionQuery } from './session-queries.ts';

/** Which platforms the session is connected to, and connecting the other. */
export function PlatformList() {
  const t = useTranslations('settings.platforms');
  const nameOf = usePlatformNames();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [asked, setAsked] = useState<Generation | null>(null);
  if (!session.signed_in) return null;
  return (
    <>
      <ul className="flex flex-col divide-y divide-line rounded-panel border border-line bg-surface">
        {session.platforms.map((platform) => {
          const isConnected = session.connected.includes(platform);
          const count = session.instances.filter(
            ({ generation }) => generation === platform,
          ).length;
          const StateIcon = isConnected ? PlugZap : Plug;
          return (
            <li key={platform} className="flex min-h-14 items-center gap-3 px-4 py-2.5">
              <StateIcon aria-hidden className="size-4.5 shrink-0 text-ink-3" />
              <span className="min-w-0 flex-1">
                <span className="block text-body font-medium text-ink">{nameOf(platform)}</span>
                <span className="block text-small text-ink-2">
                  {isConnected ? t('connected', { count }) : t('missing')}
                </span>
              </span>
              {!isConnected && (
                <Button icon={Link2} onClick={() => setAsked(platform)}>
                  {t('connect')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {asked !== null && (
        <ConnectDialog key={asked} platform={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

/** Asks for the keys of one more platform. */
function ConnectDialog({ platform, onClose }: { platform: Generation; onClose: () => void }) {
  const t = useTranslations('settings.platforms');
  const ui = useTranslations('ui');
  const name = usePlatformNames()(platform);
  const toasts = useToasts();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('connectTitle', { platform: name })}
      description={t('connectText')}
      closeLabel={ui('close')}
      size="small"
    >
      <PlatformForm
        platform={platform}
        onConnected={() => {
          toasts.add({ title: t('done', { platform: name }) });
          onClose();
        }}
      />
    </Dialog>
  );
}
