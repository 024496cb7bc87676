import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { foldText, searchWords } from '../features/links/list-engine/fold-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { CommandList } from './command-list.tsx';
import type { Command } from './command.ts';
import { useGeneralCommands } from './general-commands.ts';

/** What a generation's palette is given. */
export type PaletteProps = {
  instanceId: string;
  onClose: () => void;
  onHelp: () => void;
};

type PaletteDialogProps = PaletteProps & {
  text: string;
  onText: (text: string) => void;
  /** What the commands are narrowed down by; a moment behind what was typed. */
  asked: string;
  /** The links that were found. */
  links: readonly Command[];
  /** What can be done with the link whose page is open, and the questions that belong to it. */
  ofLink: readonly Command[];
  confirmation: ReactNode;
  /** Under the list: what the search does not cover, what went wrong; or null. */
  note: string | null;
};

/** Everything at hand from the keyboard: links by name, what can be done, where one can go. */
export function PaletteDialog({
  instanceId,
  onClose,
  onHelp,
  text,
  onText,
  asked,
  links,
  ofLink,
  confirmation,
  note,
}: PaletteDialogProps) {
  const t = useTranslations('commands');
  const ui = useTranslations('ui');
  const general = useGeneralCommands(instanceId, onHelp);
  const groups = [
    { id: 'links', label: t('links'), commands: links },
    { id: 'link', label: t('thisLink'), commands: matching(ofLink, asked) },
    ...general.map((group) => ({ ...group, commands: matching(group.commands, asked) })),
  ].filter(({ commands }) => commands.length > 0);

  return (
    <>
      <Dialog isOpen onClose={onClose} title={t('palette')} closeLabel={ui('close')}>
        <CommandList
          label={t('search')}
          placeholder={t('placeholder')}
          text={text}
          onText={onText}
          groups={groups}
          emptyText={t('nothing')}
          note={note}
          isBehind={asked !== text}
          onChoose={(command) => {
            onClose();
            command.run();
          }}
        />
      </Dialog>
      {confirmation}
    </>
  );
}

/** The commands in whose names or other words all that was typed occurs. */
function matching(commands: readonly Command[], text: string): readonly Command[] {
  const words = searchWords(text);
  if (words.length === 0) return commands;
  return commands.filter(({ label, otherWords = '' }) => {
    const hay = foldText(`${label} ${otherWords}`);
    return words.every((word) => hay.includes(word));
  });
}
