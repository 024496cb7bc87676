import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** What is typed of one platform's keys. */
export interface TypedKeys {
  readonly apiKey: string;
  readonly apiSecret: string;
}

export const NO_TYPED_KEYS: TypedKeys = { apiKey: '', apiSecret: '' };

/** Keys are often pasted with the space or line break around them. */
export function trimmedKeys({ apiKey, apiSecret }: TypedKeys): TypedKeys {
  return { apiKey: apiKey.trim(), apiSecret: apiSecret.trim() };
}

/** The first of the fields in which nothing stands, by its name; null when both are filled. */
export function missingKey(typed: TypedKeys): 'api_key' | 'api_secret' | null {
  const { apiKey, apiSecret } = trimmedKeys(typed);
  if (apiKey === '') return 'api_key';
  return apiSecret === '' ? 'api_secret' : null;
}

type KeyFieldsProps = {
  typed: TypedKeys;
  onType: (typed: TypedKeys) => void;
  /** Empty fields are said to be empty once somebody has tried. */
  hasTried: boolean;
  /** Whether the server takes exception to a field, `api_key` or `api_secret`. */
  isRefused: (field: 'api_key' | 'api_secret') => boolean;
  /** Before the fields' names, where there is more than one pair. */
  prefix?: string | undefined;
  isFirst?: boolean | undefined;
};

/** Key and secret of one platform; each says what is wrong with itself. */
export function KeyFields({
  typed,
  onType,
  hasTried,
  isRefused,
  prefix = '',
  isFirst = false,
}: KeyFieldsProps) {
  const t = useTranslations('connect');
  const [isSecretShown, setIsSecretShown] = useState(false);

  function errorOf(
    value: string,
    field: 'api_key' | 'api_secret',
    missing: 'keyMissing' | 'secretMissing',
    malformed: 'keyMalformed' | 'secretMalformed',
  ): string | undefined {
    if (hasTried && value.trim() === '') return t(missing);
    return isRefused(field) ? t(malformed) : undefined;
  }

  return (
    <>
      <TextField
        label={t('key')}
        name={`${prefix}api_key`}
        value={typed.apiKey}
        onChange={(event) => onType({ ...typed, apiKey: event.target.value })}
        error={errorOf(typed.apiKey, 'api_key', 'keyMissing', 'keyMalformed')}
        isMachineText
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...(isFirst && { 'data-first-focus': true })}
      />
      <TextField
        label={t('secret')}
        name={`${prefix}api_secret`}
        type={isSecretShown ? 'text' : 'password'}
        value={typed.apiSecret}
        onChange={(event) => onType({ ...typed, apiSecret: event.target.value })}
        error={errorOf(typed.apiSecret, 'api_secret', 'secretMissing', 'secretMalformed')}
        isMachineText
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        end={
          <IconButton
            icon={isSecretShown ? EyeOff : Eye}
            label={t(isSecretShown ? 'hideSecret' : 'showSecret')}
            aria-pressed={isSecretShown}
            size="small"
            onClick={() => setIsSecretShown(!isSecretShown)}
            className="-me-2"
          />
        }
      />
    </>
  );
}
