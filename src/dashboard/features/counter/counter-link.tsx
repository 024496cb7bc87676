import { MonitorSmartphone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link-button.tsx';

type CounterLinkProps = {
  instanceId: string;
  linkId: string;
  className?: string | undefined;
};

/** The way to the counter screen of a link. */
export function CounterLink({ instanceId, linkId, className }: CounterLinkProps) {
  const t = useTranslations('counter');
  return (
    <LinkButton
      icon={MonitorSmartphone}
      to="/$instanceId/links/$linkId/counter"
      params={{ instanceId, linkId }}
      className={className}
    >
      {t('open')}
    </LinkButton>
  );
}
