import { CircleCheck, Info, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useModeWords } from '../links/mode-words.ts';
import { purposeOf } from './link-create-form.ts';
import type { Purpose } from './purposes.ts';
import { LinkShare } from './link-page-share.tsx';

type LinkCreateDoneProps = {
  instanceId: string;
  link: Link;
  /** The answer had got lost, and the link was found afterwards. */
  isRecovered: boolean;
  onAnother: (purpose: Purpose) => void;
};

/** The link exists: its address, ready to be sent. */
export function LinkCreateDone({ instanceId, link, isRecovered, onAnother }: LinkCreateDoneProps) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const modeWords = useModeWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  const mode = modeWords(link.type === 'static' ? 'static' : link.payment_mode);
  return (
    <div className="mx-auto flex max-w-120 flex-col gap-5 pt-2 lg:pt-10">
      <div className="flex flex-col items-center text-center">
        <span className="mb-4 inline-flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
          <CircleCheck aria-hidden className="size-6" />
        </span>
        <h1 ref={heading} id="page-heading" tabIndex={-1} className="page-title">
          {t('createdTitle')}
        </h1>
        <p className="mt-1 text-body text-ink-2">{t('createdText')}</p>
      </div>
      {isRecovered && (
        <Banner icon={Info} role="status">
          {t('createdRecovered')}
        </Banner>
      )}
      <Panel>
        <div className="mb-5 flex items-center gap-3.5">
          <Avatar id={link.id} name={link.title} src={link.logo} size="large" />
          <div className="min-w-0">
            <p className="flex text-heading font-semibold text-ink">
              <UserText className="truncate">{link.title}</UserText>
            </p>
            <p className="text-body text-ink-2">
              {link.type === 'static'
                ? mode.word
                : [mode.word, format.money(link.amount).text].join(' · ')}
            </p>
          </div>
        </div>
        <LinkShare instanceId={instanceId} link={link} />
      </Panel>
      <div className="flex flex-wrap justify-center gap-2.5">
        <LinkButton
          to="/$instanceId/links/$linkId"
          params={{ instanceId, linkId: link.id }}
          size="large"
        >
          {t('seeLink')}
        </LinkButton>
        <Button icon={Plus} size="large" variant="ghost" onClick={() => onAnother(purposeOf(link))}>
          {t('createAnother')}
        </Button>
      </div>
    </div>
  );
}
