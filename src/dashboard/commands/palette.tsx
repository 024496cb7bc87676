import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { foldText, searchWords } from '../features/links/list-engine/fold-text.ts';
import { useListProgress } from '../features/links/use-link-list.ts';
import { generations } from '../generations.ts';
import { useI18n } from '../i18n/i18n-provider.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CommandList } from './command-list.tsx';
import type { Command } from './command.ts';
import { useFoundLinks } from './found-links.ts';
import { useGeneralCommands } from './general-commands.ts';
import { useLinkCommands } from './link-commands.ts';

type PaletteProps = {
  instanceId: string;
  onClose: () => void;
  onHelp: () => void;
};

/** Everything at hand from the keyboard: links by name, what can be done, where one can go. */
export function Palette({ instanceId, onClose, onHelp }: PaletteProps) {
  const t = useTranslations('commands');
  const ui = useTranslations('ui');
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const { linkId } = useParams({ strict: false });
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const list = generations.linkList(queryClient, instanceId, language);
  const progress = useListProgress(list);

  // The links of the new platform are searched where they are, in their own list.
  const isV2 = generations.of(queryClient, instanceId) === 'v2';

  const links = useFoundLinks(list, instanceId, asked);
  const ofLink = useLinkCommands(list, instanceId, (isV2 ? linkId : undefined) ?? null);
  const general = useGeneralCommands(instanceId, onHelp);
  const groups = [
    { id: 'links', label: t('links'), commands: links },
    { id: 'link', label: t('thisLink'), commands: matching(ofLink.commands, asked) },
    ...general.map((group) => ({ ...group, commands: matching(group.commands, asked) })),
  ].filter(({ commands }) => commands.length > 0);
  const isSoFar = isV2 && progress.phase !== 'complete' && asked.trim() !== '';

  return (
    <>
      <Dialog isOpen onClose={onClose} title={t('palette')} closeLabel={ui('close')}>
        <CommandList
          label={t('search')}
          placeholder={t('placeholder')}
          text={text}
          onText={setText}
          groups={groups}
          emptyText={t('nothing')}
          note={isSoFar ? t('soFar') : null}
          onChoose={(command) => {
            onClose();
            command.run();
          }}
        />
      </Dialog>
      {ofLink.confirmation}
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
