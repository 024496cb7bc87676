import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';

export type KeyValuePart = 'key' | 'value';

type KeyValueFieldProps = {
  /** One a row, with an id that stays while rows come and go. */
  rows: readonly { readonly id: string }[];
  register: (index: number, part: KeyValuePart) => UseFormRegisterReturn;
  errorOf: (index: number, part: KeyValuePart) => string | undefined;
  /** A remark on a row that is not wrong, such as "will be removed". */
  noteOf?: ((index: number) => string | undefined) | undefined;
  onAdd: () => void;
  onRemove: (index: number) => void;
  /** How many rows there may be. */
  max: number;
  words: {
    readonly key: string;
    readonly value: string;
    readonly add: string;
    /** Names the row: "Retirer order_id". */
    readonly remove: (index: number) => string;
  };
};

/** A set of keys and values, one a row. Adding puts the cursor into the new row, removing into the one before. */
export function KeyValueField({
  rows,
  register,
  errorOf,
  noteOf,
  onAdd,
  onRemove,
  max,
  words,
}: KeyValueFieldProps) {
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const focusAfterRemoval = (index: number) => {
    const keys = list.current?.querySelectorAll<HTMLInputElement>('[data-part="key"]');
    (keys?.[Math.max(0, index - 1)] ?? add.current)?.focus();
  };
  return (
    <div className="flex flex-col gap-3">
      {rows.length > 0 && (
        <ul ref={list} className="flex flex-col gap-3">
          {rows.map((row, index) => (
            <li key={row.id} className="flex items-start gap-2">
              <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
                <TextField
                  {...register(index, 'key')}
                  data-part="key"
                  label={words.key}
                  isLabelHidden
                  placeholder={words.key}
                  isMachineText
                  autoCapitalize="none"
                  autoComplete="off"
                  spellCheck={false}
                  error={errorOf(index, 'key')}
                />
                <TextField
                  {...register(index, 'value')}
                  label={words.value}
                  isLabelHidden
                  placeholder={words.value}
                  autoComplete="off"
                  error={errorOf(index, 'value')}
                  hint={noteOf?.(index)}
                />
              </div>
              <IconButton
                icon={X}
                label={words.remove(index)}
                onClick={() => {
                  onRemove(index);
                  // The rows of the next drawing are where the focus goes.
                  requestAnimationFrame(() => focusAfterRemoval(index));
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {rows.length < max && (
        <Button ref={add} icon={Plus} size="small" className="self-start" onClick={onAdd}>
          {words.add}
        </Button>
      )}
    </div>
  );
}
