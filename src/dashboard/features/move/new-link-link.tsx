import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Link as NewLink } from '../../../contract/ext/link.ts';
import { useI18n } from '../../i18n/i18n-provider.tsx';
import { isolated, plainLine } from '../share/bidi-isolation.ts';

type NewLinkLinkProps = {
  link: NewLink;
  /** Of the old link that it was made from. */
  oldTitle: string;
};

/** The way from what went over to what was made of it. */
export function NewLinkLink({ link, oldTitle }: NewLinkLinkProps) {
  const t = useTranslations('moving');
  const { language } = useI18n();
  return (
    <Link
      to="/$instanceId/links/$linkId"
      params={{ instanceId: link.payment_instance_id, linkId: link.id }}
      className="text-accent underline underline-offset-3"
    >
      {t('seeNew', { title: isolated(plainLine(oldTitle), language) })}
    </Link>
  );
}
