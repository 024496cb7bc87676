import { Mail, MessageCircle, MessageSquareText, MessagesSquare, Send, Share2 } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { AnchorButton } from '../../ui/link-button.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { emailLink, messengerLink, smsLink, telegramLink, whatsAppLink } from './message-links.ts';
import type { PhoneReading } from './phone-number.ts';
import { shareBySystem } from './system-share.ts';
import type { MessageDraft } from './use-message-draft.ts';

type ShareChannelsProps = {
  draft: Pick<MessageDraft, 'text' | 'subjectLine'>;
  title: string;
  url: string;
  phone: PhoneReading;
  /** A message to a number was wanted, and the number is none. */
  onWrongPhone: () => void;
  /** A message has left, or was copied. */
  onSent?: (() => void) | undefined;
};

/** Opens in its own window, which learns nothing of this one. */
const elsewhere = { target: '_blank', rel: 'noopener noreferrer' } as const;

/** The ways by which a message leaves. */
export function ShareChannels({
  draft,
  title,
  url,
  phone,
  onWrongPhone,
  onSent,
}: ShareChannelsProps) {
  const t = useTranslations('share');
  const ui = useTranslations('ui');
  const toasts = useToasts();
  const isPhone = useMediaQuery('(pointer: coarse)');
  const { text } = draft;
  const number = phone.kind === 'number' ? phone.international : null;
  const sendToPhone = (event: MouseEvent) => {
    if (phone.kind !== 'wrong') {
      onSent?.();
      return;
    }
    event.preventDefault();
    onWrongPhone();
  };
  const copyForMessenger = () => {
    onSent?.();
    navigator.clipboard.writeText(text).then(
      () => toasts.add({ title: t('messengerCopied') }),
      // Whoever cannot copy still gets the address there.
      () => undefined,
    );
  };
  // As in radio-field.tsx.
  return (
    <div>
      <fieldset className="min-w-0">
        <legend className="mb-1.5 text-body font-medium text-ink">{t('send')}</legend>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
          <AnchorButton
            icon={MessageCircle}
            href={whatsAppLink(text, number)}
            onClick={sendToPhone}
            {...elsewhere}
          >
            {t('whatsApp')}
          </AnchorButton>
          <AnchorButton icon={Send} href={telegramLink(text, url)} onClick={onSent} {...elsewhere}>
            {t('telegram')}
          </AnchorButton>
          <AnchorButton
            icon={MessagesSquare}
            href={messengerLink(url, isPhone)}
            onClick={copyForMessenger}
            {...(isPhone ? {} : elsewhere)}
          >
            {t('messenger')}
          </AnchorButton>
          <AnchorButton icon={MessageSquareText} href={smsLink(text, number)} onClick={sendToPhone}>
            {t('sms')}
          </AnchorButton>
          <AnchorButton icon={Mail} href={emailLink(draft.subjectLine, text)} onClick={onSent}>
            {t('email')}
          </AnchorButton>
          <CopyButton
            text={text}
            hasWord
            label={t('copyMessage')}
            copiedLabel={t('messageCopied')}
            failedLabel={ui('copyFailed')}
            onCopied={onSent}
          />
          {typeof navigator.share === 'function' && (
            <Button
              icon={Share2}
              onClick={() =>
                void shareBySystem(title, text).then((isOpened) => {
                  if (isOpened) onSent?.();
                  else toasts.add({ title: t('systemFailed'), tone: 'error' });
                })
              }
            >
              {t('more')}
            </Button>
          )}
        </div>
      </fieldset>
    </div>
  );
}
