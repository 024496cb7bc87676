import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../ui/banner.tsx';
import type { ShareObstacle } from './share-subject.ts';

/** Nobody can pay through this link now: better known before it is sent. */
export function ShareObstacleNote({
  obstacle,
  className,
}: {
  obstacle: ShareObstacle;
  className?: string | undefined;
}) {
  const t = useTranslations('share');
  return (
    <Banner icon={TriangleAlert} tone="amber" role="status" className={className}>
      {t(`obstacle.${obstacle}`)}
    </Banner>
  );
}
