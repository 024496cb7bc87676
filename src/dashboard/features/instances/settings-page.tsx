import { useSuspenseQuery } from '@tanstack/react-query';
import { ArrowRightLeft, LogOut } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useI18n } from '../../i18n/i18n-provider.tsx';
import { isLanguage, languageNames } from '../../i18n/language.ts';
import { chooseTheme, themes, useTheme } from '../../theme/theme.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choice-field.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SegmentedControl } from '../../ui/radio-field.tsx';
import { areShortcutsOn, setShortcuts } from '../../ui/shortcuts.ts';
import { useToasts } from '../../ui/toast.tsx';
import { DeviceList } from '../session/device-list.tsx';
import { PlatformList } from '../session/platform-list.tsx';
import { sessionQuery, useInstance } from '../session/session-queries.ts';
import { InstallSection } from './install-section.tsx';
import { InstanceForm } from './instance-form.tsx';
import { useDisconnect } from './use-disconnect.ts';

type SettingsPageProps = {
  instanceId: string;
  onTimeoutChanged: () => void;
  onForget: () => void;
  /** What this device does beside showing. */
  sound: ReactNode;
  /** Where events of the instance are sent. */
  webhooks: ReactNode;
};

/** What a merchant sets once: how the dashboard speaks and looks, the instance, where he is signed in. */
export function SettingsPage({
  instanceId,
  onTimeoutChanged,
  onForget,
  sound,
  webhooks,
}: SettingsPageProps) {
  const t = useTranslations('settings');
  const frame = useTranslations('frame');
  const moving = useTranslations('moving');
  const instance = useInstance(instanceId);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const disconnect = useDisconnect(onForget);
  usePageTitle(frame('settings'));
  return (
    <>
      <PageHeader title={frame('settings')} />
      <div className="mt-6 max-w-220 *:not-first:border-t *:not-first:border-line *:not-first:pt-6">
        <Preferences sound={sound} />
        <InstallSection />
        {instance?.generation === 'v2' && (
          <InstanceForm
            key={`form ${instance.id}`}
            instance={instance}
            onTimeoutChanged={onTimeoutChanged}
          />
        )}
        {webhooks}
        {session.platforms.length > 1 && (
          <FormSection title={t('platforms.title')} description={t('platforms.description')}>
            <PlatformList />
            {instance?.generation === 'v2' && (
              <div>
                <LinkButton
                  icon={ArrowRightLeft}
                  to="/$instanceId/move"
                  params={{ instanceId: instance.id }}
                >
                  {moving('menu')}
                </LinkButton>
              </div>
            )}
          </FormSection>
        )}
        <FormSection title={t('devices.title')} description={t('devices.description')}>
          <DeviceList onLeave={disconnect} />
          <div>
            <Button icon={LogOut} onClick={disconnect}>
              {frame('disconnect')}
            </Button>
          </div>
        </FormSection>
      </div>
    </>
  );
}

/** Kept on this device, and in force at once. */
function Preferences({ sound }: { sound: ReactNode }) {
  const t = useTranslations('settings');
  const frame = useTranslations('frame');
  const toasts = useToasts();
  const { language, languages, switchTo } = useI18n();
  const theme = useTheme();
  const [hasShortcuts, setHasShortcuts] = useState(areShortcutsOn);
  const themeNames = {
    system: frame('themeSystem'),
    light: frame('themeLight'),
    dark: frame('themeDark'),
  };
  return (
    <FormSection title={t('display')} description={t('displayDescription')}>
      <SegmentedControl
        legend={frame('language')}
        options={languages.map((id) => ({ value: id, label: languageNames[id] }))}
        value={language}
        onValueChange={(id) => {
          if (!isLanguage(id)) return;
          switchTo(id).catch(() => toasts.add({ tone: 'error', title: frame('languageFailed') }));
        }}
      />
      <SegmentedControl
        legend={frame('theme')}
        options={themes.map((id) => ({ value: id, label: themeNames[id] }))}
        value={theme}
        onValueChange={chooseTheme}
      />
      <Switch
        label={t('shortcuts')}
        description={t('shortcutsText')}
        checked={hasShortcuts}
        onChange={(event) => {
          setShortcuts(event.target.checked);
          setHasShortcuts(event.target.checked);
        }}
      />
      {sound}
    </FormSection>
  );
}
