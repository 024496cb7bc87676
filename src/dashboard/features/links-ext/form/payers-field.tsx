import { FileUp, Trash2 } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { ALLOWED_PAYERS_MAX } from '../../../../contract/ext/rule-messages.ts';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field-shell.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextFileButton } from '../../../ui/text-file-button.tsx';
import { decodeFile, guessEncoding } from '../../links/csv/decode-file.ts';
import type { LinkFormValues } from './form-values.ts';
import { readPayerList, withoutHead, type UnreadLine } from './payer-list.ts';

/** A thousand customers with long addresses are far below it. */
const MAX_FILE_BYTES = 512 * 1024;
/** More are counted, not shown. */
const SHOWN_LINES = 8;

/** Who may pay: typed, pasted from anywhere, or taken from a file, a customer a line. */
export function PayersField() {
  const t = useTranslations('extForm');
  const format = useFormat();
  const { register, setValue, getValues, formState } = useFormContext<LinkFormValues>();
  const typed = useWatch<LinkFormValues, 'allowed_payers'>({ name: 'allowed_payers' });
  const errorOf = useFieldErrors();
  const { payers, unread, doubles } = readPayerList(useDeferredValue(typed));
  const put = (text: string) =>
    setValue('allowed_payers', text, {
      shouldDirty: true,
      shouldValidate: formState.isSubmitted,
    });
  return (
    <div className="flex flex-col gap-2.5">
      <TextArea
        {...register('allowed_payers')}
        label={t('payers')}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        dir="ltr"
        hint={t('payersHint', { max: format.integer(ALLOWED_PAYERS_MAX) })}
        error={errorOf('allowed_payers')}
      />
      <div className="flex flex-wrap items-center gap-2.5">
        <PayerFile
          onText={(text) =>
            put(
              [getValues('allowed_payers').trimEnd(), text]
                .filter((part) => part !== '')
                .join('\n'),
            )
          }
        />
        {typed.trim() !== '' && (
          <Button size="small" variant="ghost" icon={Trash2} onClick={() => put('')}>
            {t('payersClear')}
          </Button>
        )}
      </div>
      <div role="status" className="flex flex-col gap-2 text-small text-ink-2 empty:hidden">
        {typed.trim() !== '' && (
          <p>
            {t('payersRead', { count: payers.length })}
            {doubles > 0 && ` · ${t('payersDoubles', { count: doubles })}`}
          </p>
        )}
        {unread.length > 0 && <UnreadLines lines={unread} />}
      </div>
    </div>
  );
}

/** The lines that name nobody, as they stand there. */
function UnreadLines({ lines }: { lines: readonly UnreadLine[] }) {
  const t = useTranslations('extForm');
  const format = useFormat();
  const hidden = lines.length - SHOWN_LINES;
  return (
    <div className="rounded-control border border-amber/30 bg-amber-soft px-3.5 py-2.5">
      <p className="font-medium text-ink">{t('payersUnread', { count: lines.length })}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {lines.slice(0, SHOWN_LINES).map(({ line, text, defect }) => (
          <li key={line} className="flex flex-wrap gap-x-2">
            <span className="text-ink-3">{t('payersLine', { line: format.integer(line) })}</span>
            <bdi className="min-w-0 truncate font-medium text-ink">{text}</bdi>
            <span>{t(`payersDefect.${defect}`)}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="mt-1">{t('payersMore', { count: hidden })}</p>}
    </div>
  );
}

function PayerFile({ onText }: { onText: (text: string) => void }) {
  const t = useTranslations('extForm');
  const errorId = useId();
  const [defect, setDefect] = useState<'tooLarge' | 'unreadable' | null>(null);
  const take = async (file: File) => {
    setDefect(null);
    if (file.size > MAX_FILE_BYTES) {
      setDefect('tooLarge');
      return;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      onText(withoutHead(decodeFile(bytes, guessEncoding(bytes))));
    } catch {
      setDefect('unreadable');
    }
  };
  return (
    <span className="relative flex flex-wrap items-center gap-2.5">
      <TextFileButton
        variant="secondary"
        size="small"
        errorId={defect === null ? undefined : errorId}
        onFile={(file) => void take(file)}
      >
        <FileUp aria-hidden className="size-4" />
        {t('payersFile')}
      </TextFileButton>
      {defect !== null && <FieldError id={errorId}>{t(`payersFileDefect.${defect}`)}</FieldError>}
    </span>
  );
}
