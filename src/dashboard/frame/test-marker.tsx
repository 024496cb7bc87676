import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '../ui/badge.tsx';

/** Always in sight while no payment is real. */
export function TestMarker() {
  const t = useTranslations('frame');
  return (
    <Badge tone="amber" icon={FlaskConical} isOutlined title={t('testModeMeaning')}>
      {t('testMode')}
    </Badge>
  );
}
