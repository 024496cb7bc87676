import { CircleCheck, Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { install, useInstallState } from '../../offline/install-offer.ts';
import { Button } from '../../ui/button.tsx';
import { FormSection } from '../../ui/form-section.tsx';

/** The dashboard as an application of this device: a button where the browser has one to press, else what to press there. */
export function InstallSection() {
  const t = useTranslations('settings.install');
  const state = useInstallState();
  return (
    <FormSection title={t('title')} description={t('description')}>
      {state === 'offered' ? (
        <div>
          <Button icon={Download} onClick={() => void install()}>
            {t('action')}
          </Button>
        </div>
      ) : (
        <p role="status" className="flex items-start gap-2 text-body text-ink-2">
          {state === 'installed' && (
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
          )}
          {t(state)}
        </p>
      )}
    </FormSection>
  );
}
