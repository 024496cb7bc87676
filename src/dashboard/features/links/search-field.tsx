import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { isSingleKey } from '../../ui/shortcuts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { TextField } from '../../ui/text-field.tsx';

type SearchFieldProps = {
  text: string;
  onType: (text: string) => void;
  /** The fingers rest: what was typed goes into the address. */
  onRest: (text: string) => void;
  /** What is searched, in a few words. */
  placeholder?: string | undefined;
  className?: string | undefined;
};

/** Fast typists pause less than this between two letters, milliseconds. */
const REST_MS = 300;

/** Finds by title, address and reference. The key `/` leads here from anywhere on the page. */
export function SearchField({ text, onType, onRest, placeholder, className }: SearchFieldProps) {
  const t = useTranslations('links.search');
  const input = useRef<HTMLInputElement>(null);
  const isUnsent = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      if (!isSlash(event) || !isSingleKey(event)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', lead);
    return () => document.removeEventListener('keydown', lead);
  }, []);

  const rest = (value: string) => {
    clearTimeout(timer.current);
    isUnsent.current = false;
    onRest(value);
  };
  const type = (value: string) => {
    onType(value);
    clearTimeout(timer.current);
    isUnsent.current = true;
    timer.current = setTimeout(() => rest(value), REST_MS);
  };
  return (
    <search className={className}>
      <TextField
        ref={input}
        type="search"
        label={t('label')}
        isLabelHidden
        icon={Search}
        placeholder={placeholder ?? t('placeholder')}
        value={text}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        aria-keyshortcuts="/"
        onChange={(event) => type(event.target.value)}
        // Whoever goes on to a tab or a filter takes along what was typed.
        onBlur={() => {
          if (isUnsent.current) rest(text);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            type('');
            rest('');
          }
        }}
        end={
          text === '' ? (
            <Kbd>{SLASH}</Kbd>
          ) : (
            <IconButton
              icon={X}
              label={t('clear')}
              size="small"
              hasTooltip={false}
              className="-me-2"
              onClick={() => {
                rest('');
                input.current?.focus();
              }}
            />
          )
        }
      />
    </search>
  );
}

const SLASH = '/';

/** The key with the slash on it; where it is elsewhere on the keyboard, whatever types one. */
function isSlash(event: KeyboardEvent): boolean {
  return event.key === SLASH || (event.code === 'Slash' && !event.shiftKey);
}
