import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { install, useInstallState } from '../offline/install-offer.ts';
import { setAccountExtra } from './account-extra.ts';

const STORAGE_KEY = 'install-asked';

function wasAsked(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== null;
  } catch {
    return true;
  }
}

function noteAsked(): void {
  try {
    localStorage.setItem(STORAGE_KEY, '1');
  } catch {
    // Without storage it was never offered here.
  }
}

/**
 * Offers to install the dashboard in the account's menu of a phone, until it was pressed once; the settings keep the offer.
 * Draws nothing.
 */
export function InstallEntry() {
  const t = useTranslations('settings.install');
  const isOffered = useInstallState() === 'offered';
  const label = t('action');
  useEffect(() => {
    if (!isOffered || wasAsked()) return undefined;
    setAccountExtra({
      id: 'install',
      label,
      icon: Download,
      onSelect: () => {
        noteAsked();
        setAccountExtra(null);
        void install();
      },
    });
    return () => setAccountExtra(null);
  }, [isOffered, label]);
  return null;
}
