import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { foundLinksQuery } from '../features/links-ext/found-links-query.ts';
import { useExtStatusWords, useUsageWords } from '../features/links-ext/status-words.ts';
import { useFormat } from '../i18n/i18n-provider.tsx';
import { useProblemWords } from '../i18n/use-problem-words.ts';
import type { Command } from './command.ts';
import { useExtLinkCommands } from './ext-link-commands.ts';
import { PaletteDialog, type PaletteProps } from './palette-dialog.tsx';

/** Typing rests so long before the API is asked, milliseconds. */
const REST_MS = 250;

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
  const asked = useRested(text.trim());
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

/** A text once nobody has changed it for a moment; one that was emptied at once. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : rested;
}
