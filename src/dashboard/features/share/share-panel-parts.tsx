import { FileText, Mail, MessageCircle, Printer, Send, Share2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useI18n } from '../../i18n/i18n-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { AnchorButton, LinkButton } from '../../ui/link-button.tsx';
import { emailLink, telegramLink, whatsAppLink } from './message-links.ts';
import { QrDownloads, QrFigure } from './qr-figure.tsx';
import { useQrLogo } from './qr-logo.ts';
import { shareLanguageOf } from './share-language.ts';
import { composeMessage, composeSubjectLine } from './share-message.ts';
import type { ReadFresh, ShareOccasion, ShareSubject } from './share-subject.ts';
import { useShareSheet } from './use-share-sheet.tsx';

/** The code beside its files, and what can be printed with it. */
export function PanelCode({ subject }: { subject: ShareSubject }) {
  const t = useTranslations('share');
  const logo = useQrLogo(subject.logo);
  const { instanceId, linkId, isInvoice, url } = subject;
  return (
    <div className="mb-1 flex items-center gap-4">
      {/* It gives way a little to the words of the buttons and their icons. */}
      <QrFigure address={url} logo={logo} className="w-37 min-w-0" />
      <div className="flex flex-1 flex-col items-stretch gap-2">
        <QrDownloads address={url} logo={logo} className="flex flex-col gap-2" />
        <LinkButton
          icon={isInvoice ? FileText : Printer}
          to={
            isInvoice ? '/$instanceId/links/$linkId/request' : '/$instanceId/links/$linkId/poster'
          }
          params={{ instanceId, linkId }}
        >
          {t(isInvoice ? 'requestShort' : 'poster')}
        </LinkButton>
      </div>
    </div>
  );
}

type PanelChannelsProps = {
  subject: ShareSubject;
  readFresh: ReadFresh;
  occasion: ShareOccasion;
};

/** The usual ways at one press, with the template as it is; the sheet has the others, and lets it be edited. */
export function PanelChannels({ subject, readFresh, occasion }: PanelChannelsProps) {
  const t = useTranslations('share');
  const { language: own } = useI18n();
  const { share, shareSheet } = useShareSheet();
  const language = shareLanguageOf(subject.linkId, own);
  const text = composeMessage(subject, occasion, language);
  return (
    <div className="grid grid-cols-2 gap-2">
      <AnchorButton
        icon={MessageCircle}
        href={whatsAppLink(text, null)}
        target="_blank"
        rel="noopener noreferrer"
      >
        {t('whatsApp')}
      </AnchorButton>
      <AnchorButton
        icon={Send}
        href={telegramLink(text, subject.url)}
        target="_blank"
        rel="noopener noreferrer"
      >
        {t('telegram')}
      </AnchorButton>
      <AnchorButton
        icon={Mail}
        href={emailLink(composeSubjectLine(subject, occasion, language), text)}
      >
        {t('email')}
      </AnchorButton>
      <Button icon={Share2} onClick={() => share({ subject, readFresh, occasion })}>
        {t('more')}
      </Button>
      {shareSheet}
    </div>
  );
}
