import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { foundLinksQuery } from '../features/links-ext/found-links-query.ts';
import { useExtStatusWords, useUsageWords } from '../features/links-ext/status-words.ts';
import { useFormat } from '../i18n/i18n-provider.tsx';
import { useProblemWords } from '../i18n/use-problem-words.ts';
import { useRested } from '../ui/use-rested.ts';
import type { Command } from './command.ts';
import { useExtLinkCommands } from './ext-link-commands.ts';
import { PaletteDialog, type PaletteProps } from './palette-dialog.tsx';

/** The palette of an instance of the new platform: its API is asked for what was typed. */
export function ExtPalette(props: PaletteProps) {
  const { instanceId } = props;
  const t = useTranslations('commands');
  const format = useFormat();
  const { problem } = useProblemWords();
  const navigate = useNavigate();
  const statusOf = useExtStatusWords();
  const usageOf = useUsageWords();
  const { linkId = null } = useParams({ strict: false });
  const [text, setText] = useState('');
  const rested = useRested(text.trim());
  // One that was emptied, at once.
  const asked = text.trim() === '' ? '' : rested;
  const found = useQuery({
    ...foundLinksQuery(instanceId, asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const { commands, confirmation } = useExtLinkCommands(instanceId, linkId);
  const { data } = found;
  const links: readonly Command[] =
    asked === '' || data === undefined
      ? []
      : data.links.map((link) => ({
          id: `link ${link.id}`,
          label: link.title,
          isUserText: true,
          note: statusOf(link).word,
          icon: usageOf(link.usage_mode).icon,
          run: () =>
            void navigate({
              to: '/$instanceId/links/$linkId',
              params: { instanceId, linkId: link.id },
            }),
        }));
  const isAsking = asked !== text.trim() || found.isFetching;
  const noteOf = (): string | null => {
    if (text.trim() === '') return null;
    if (isAsking) return t('asking');
    if (found.isError) return problem(found.error).text;
    return data !== undefined && data.total > links.length
      ? t('more', { count: data.total - links.length, total: format.integer(data.total) })
      : null;
  };
  return (
    <PaletteDialog
      {...props}
      text={text}
      onText={setText}
      asked={text}
      links={links}
      ofLink={commands}
      confirmation={confirmation}
      note={noteOf()}
    />
  );
}
