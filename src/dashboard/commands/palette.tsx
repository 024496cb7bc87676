import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useListProgress, useListVisit } from '../features/links/use-link-list.ts';
import { generations } from '../generations.ts';
import { useFormat, useI18n } from '../i18n/i18n-provider.tsx';
import { useFoundLinks } from './found-links.ts';
import { useLinkCommands } from './link-commands.ts';
import { PaletteDialog, type PaletteProps } from './palette-dialog.tsx';

/** The palette of a v2 instance: its API has no search, so that links are found among those that were read. */
export function Palette(props: PaletteProps) {
  const { instanceId } = props;
  const t = useTranslations('commands');
  const format = useFormat();
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const { linkId = null } = useParams({ strict: false });
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const list = generations.linkList(queryClient, instanceId, language);
  // Whoever looks for a link away from the list wants it to be read.
  useListVisit(list);
  const { phase, loaded } = useListProgress(list);
  const links = useFoundLinks(list, instanceId, asked);
  const { commands, confirmation } = useLinkCommands(list, instanceId, linkId);
  const isPart = phase !== 'complete' && asked.trim() !== '';
  return (
    <PaletteDialog
      {...props}
      text={text}
      onText={setText}
      asked={asked}
      links={links}
      ofLink={commands}
      confirmation={confirmation}
      note={isPart ? t('soFar', { count: loaded, loaded: format.integer(loaded) }) : null}
    />
  );
}
