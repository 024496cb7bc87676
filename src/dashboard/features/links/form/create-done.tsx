import { CircleCheck, Info, Plus } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Avatar } from '../../../ui/avatar.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Icon } from '../../../ui/icon.ts';
import { UserText } from '../../../ui/isolated-text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Panel } from '../../../ui/panel.tsx';

type CreateDoneProps = {
  instanceId: string;
  link: { readonly id: string; readonly title: string; readonly logo: string | null };
  icon?: Icon | undefined;
  title: string;
  text: string;
  /** Its mode and its price. */
  facts: readonly string[];
  /** The answer had got lost, and the link was found afterwards. */
  isRecovered: boolean;
  /** What was asked for besides and did not work out. */
  notice?: ReactNode;
  /** The next step of its life. */
  action?: ReactNode;
  onAnother: () => void;
  /** Ways to share it; null where there is nothing to share yet. */
  children: ReactNode;
};

/** The link exists. */
export function CreateDone({
  instanceId,
  link,
  icon: Icon = CircleCheck,
  title,
  text,
  facts,
  isRecovered,
  notice,
  action,
  onAnother,
  children,
}: CreateDoneProps) {
  const t = useTranslations('linkForm');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [title]);
  return (
    <div className="mx-auto flex max-w-120 flex-col gap-5 pt-2 lg:pt-10">
      <div className="flex flex-col items-center text-center">
        <span className="mb-4 inline-flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
          <Icon aria-hidden className="size-6" />
        </span>
        <h1 ref={heading} id="page-heading" tabIndex={-1} className="page-title">
          {title}
        </h1>
        <p className="mt-1 text-body text-ink-2">{text}</p>
      </div>
      {isRecovered && (
        <Banner icon={Info} role="status">
          {t('createdRecovered')}
        </Banner>
      )}
      {notice}
      <Panel>
        <div className="flex items-center gap-3.5">
          <Avatar id={link.id} name={link.title} src={link.logo} size="large" />
          <div className="min-w-0">
            <p className="flex text-heading font-semibold text-ink">
              <UserText className="truncate">{link.title}</UserText>
            </p>
            <p className="text-body text-ink-2">{facts.join(' · ')}</p>
          </div>
        </div>
        {children !== null && <div className="mt-5">{children}</div>}
      </Panel>
      <div className="flex flex-wrap justify-center gap-2.5">
        {action}
        <LinkButton
          to="/$instanceId/links/$linkId"
          params={{ instanceId, linkId: link.id }}
          size="large"
        >
          {t('seeLink')}
        </LinkButton>
        <Button icon={Plus} size="large" variant="ghost" onClick={onAnother}>
          {t('createAnother')}
        </Button>
      </div>
    </div>
  );
}
