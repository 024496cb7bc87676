import './command-list.css';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { UserText } from '../ui/isolated-text.tsx';
import type { Command, CommandGroup } from './command.ts';
import { Keys } from './keys.tsx';

type CommandListProps = {
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  groups: readonly CommandGroup[];
  emptyText: string;
  /** Under the list, or null. */
  note: string | null;
  /** The list is still that of what was typed before. */
  isBehind: boolean;
  onChoose: (command: Command) => void;
};

/** A field with a list under it: arrows move, Enter chooses, and typing narrows it down. */
export function CommandList({
  label,
  placeholder,
  text,
  onText,
  groups,
  emptyText,
  note,
  isBehind,
  onChoose,
}: CommandListProps) {
  // Whoever types fast presses Enter before the list has followed: it is for the first of what was typed.
  const isFirstWanted = useRef(false);
  useEffect(() => {
    if (isBehind || !isFirstWanted.current) return;
    isFirstWanted.current = false;
    const first = groups[0]?.commands[0];
    if (first) onChoose(first);
  });
  const holdEnter = (event: KeyboardEvent) => {
    isFirstWanted.current = isBehind && event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (!isFirstWanted.current) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const items = groups.map((group) => ({ ...group, items: group.commands }));
  return (
    <Autocomplete.Root
      open
      inline
      // What is found is decided by who knows the links.
      mode="none"
      items={items}
      value={text}
      onValueChange={onText}
      itemToStringValue={(command: Command) => command.label}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.InputGroup className="command-field" onKeyDownCapture={holdEnter}>
        <Search aria-hidden className="size-4.5 shrink-0 text-ink-3" />
        <Autocomplete.Input
          data-first-focus
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          className="command-input"
        />
      </Autocomplete.InputGroup>
      <Autocomplete.Empty>
        <p className="command-empty">{emptyText}</p>
      </Autocomplete.Empty>
      <Autocomplete.List className="command-list" aria-label={label}>
        {(group: CommandGroup & { items: readonly Command[] }) => (
          <Autocomplete.Group key={group.id} items={group.items}>
            <Autocomplete.GroupLabel className="command-group">
              {group.label}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.id}
                  value={command}
                  onClick={() => onChoose(command)}
                  className="command-item"
                >
                  <CommandLine command={command} />
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      {note !== null && <p className="mt-2 text-small text-ink-3">{note}</p>}
    </Autocomplete.Root>
  );
}

function CommandLine({ command }: { command: Command }) {
  const { icon: Icon, label, isUserText = false, note, keys } = command;
  return (
    <>
      <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
      <span className="flex min-w-0 flex-1">
        {isUserText ? (
          <UserText className="truncate">{label}</UserText>
        ) : (
          <span className="truncate">{label}</span>
        )}
      </span>
      {note !== undefined && <span className="truncate text-small text-ink-3">{note}</span>}
      {keys && (
        <span aria-hidden className="pointer-coarse:hidden">
          <Keys keys={keys} />
        </span>
      )}
    </>
  );
}
