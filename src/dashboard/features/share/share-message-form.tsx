import { RotateCcw } from 'lucide-react';
import { useRef, useState, type ReactNode, type Ref } from 'react';
import { useTranslations } from 'use-intl';
import { useI18n } from '../../i18n/i18n-provider.tsx';
import { directionOf, languageNames, localeTags } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { MachineText } from '../../ui/isolated-text.tsx';
import { SegmentedControl } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { phoneText, readPhone, type PhoneReading } from './phone-number.ts';
import { ShareChannels } from './share-channels.tsx';
import type { ShareOccasion, ShareSubject } from './share-subject.ts';
import { useMessageDraft, type MessageDraft } from './use-message-draft.ts';

type ShareMessageFormProps = {
  subject: ShareSubject;
  /** Why it is sent, at first. */
  occasion: ShareOccasion;
  /** A message has left, or was copied. */
  onSent?: (() => void) | undefined;
};

/** The message about a link: in which language, what it says, to whom, and by which way it goes. */
export function ShareMessageForm({ subject, occasion, onSent }: ShareMessageFormProps) {
  const draft = useMessageDraft(subject, occasion);
  const [typedPhone, setTypedPhone] = useState('');
  const [isPhoneLeft, setIsPhoneLeft] = useState(false);
  const phoneField = useRef<HTMLInputElement>(null);
  const phone = readPhone(typedPhone);
  return (
    <div className="flex flex-col gap-4">
      <MessageText draft={draft} />
      <PhoneField
        ref={phoneField}
        value={typedPhone}
        reading={phone}
        isLeft={isPhoneLeft}
        onChange={(text) => {
          setTypedPhone(text);
          setIsPhoneLeft(false);
        }}
        onLeave={() => setIsPhoneLeft(true)}
      />
      <ShareChannels
        draft={draft}
        title={subject.title}
        url={subject.url}
        phone={phone}
        onSent={onSent}
        onWrongPhone={() => {
          setIsPhoneLeft(true);
          phoneField.current?.focus();
        }}
      />
    </div>
  );
}

function MessageText({ draft }: { draft: MessageDraft }) {
  const t = useTranslations('share');
  const { languages } = useI18n();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-end justify-between gap-2.5">
        <SegmentedControl
          legend={t('messageLanguage')}
          isLegendHidden
          value={draft.language}
          onValueChange={draft.chooseLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        {draft.occasions.length > 1 && (
          <SelectField
            label={t('occasion')}
            isLabelHidden
            value={draft.occasion}
            onChange={(event) => {
              const found = draft.occasions.find((one) => one === event.currentTarget.value);
              if (found) draft.chooseOccasion(found);
            }}
            options={draft.occasions.map((value) => ({ value, label: t(`occasions.${value}`) }))}
            className="min-w-46 flex-1 sm:max-w-56"
          />
        )}
      </div>
      <TextArea
        ref={field}
        label={t('message')}
        isLabelHidden
        rows={7}
        lang={localeTags[draft.language]}
        dir={directionOf(draft.language)}
        value={draft.text}
        onChange={(event) => draft.edit(event.currentTarget.value)}
        // On a phone the ways to send stay near the thumb; five lines are seen, and none by half.
        className="max-sm:[&_textarea]:max-h-33"
      />
      {draft.isEdited && (
        <Button
          icon={RotateCcw}
          variant="ghost"
          size="small"
          className="self-end"
          onClick={() => {
            draft.reset();
            // The button goes away: the focus stays with the message.
            field.current?.focus();
          }}
        >
          {t('reset')}
        </Button>
      )}
    </div>
  );
}

const inMachineText = (chunks: ReactNode) => <MachineText>{chunks}</MachineText>;

type PhoneFieldProps = {
  ref: Ref<HTMLInputElement>;
  value: string;
  reading: PhoneReading;
  /** Nobody is told of missing digits while typing them. */
  isLeft: boolean;
  onChange: (text: string) => void;
  onLeave: () => void;
};

function PhoneField({ ref, value, reading, isLeft, onChange, onLeave }: PhoneFieldProps) {
  const t = useTranslations('share');
  const ui = useTranslations('ui');
  return (
    <TextField
      ref={ref}
      label={t('phone')}
      optionalLabel={ui('optional')}
      isMachineText
      type="tel"
      inputMode="tel"
      autoComplete="off"
      placeholder="0555 12 34 56"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onLeave}
      hint={
        <span aria-live="polite">
          {reading.kind === 'number'
            ? t.rich('phoneGoes', {
                number: phoneText(reading.international),
                ltr: inMachineText,
              })
            : t('phoneHint')}
        </span>
      }
      error={isLeft && reading.kind === 'wrong' ? t(`phoneDefect.${reading.defect}`) : undefined}
    />
  );
}
