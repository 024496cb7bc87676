import { useIsFetching } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ProgressLine } from '../ui/progress.tsx';

/** Shows that a page or figures are on their way. */
export function ActivityLine() {
  const t = useTranslations('frame');
  const isRouteLoading = useRouterState({ select: (state) => state.isLoading });
  const isFetching = useIsFetching() > 0;
  return <ProgressLine isActive={isRouteLoading || isFetching} label={t('loading')} />;
}
