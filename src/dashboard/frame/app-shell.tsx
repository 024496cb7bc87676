import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ToastProvider } from '../ui/toast.tsx';
import { ActivityLine } from './activity-line.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';

/** What is around every page, signed in or not. In: parts that draw nothing of their own. */
export function AppShell({ children }: { children?: ReactNode }) {
  const t = useTranslations('ui');
  useFocusOnNavigation();
  return (
    <ToastProvider label={t('notifications')} closeLabel={t('close')}>
      <ActivityLine />
      <Outlet />
      {children}
    </ToastProvider>
  );
}
