import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, BadgeCheck, FileSpreadsheet } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ListMenuProps } from '../../links/bulk/list-tools.tsx';
import { linksOnScreen, type ShownLinks } from '../../links/bulk/shown-links.ts';
import { ToolsMenu } from '../../links/bulk/tools-menu.tsx';
import { csvOf } from '../../links/csv/csv-source.ts';
import { readListSearch, type ListSearch } from '../../links/list-search.ts';
import { sessionQuery } from '../../session/session-queries.ts';

type V2ListMenuProps = ListMenuProps & {
  instanceId: string;
  links: ShownLinks;
  /** Not all links have been read. */
  isSoFar: boolean;
  search: ListSearch;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
};

/** Everything that is done with the list of v2 links as a whole. */
export function ListMenu({
  instanceId,
  links,
  isSoFar,
  search,
  onSearch,
  ...menu
}: V2ListMenuProps) {
  const importing = useTranslations('importing');
  const followUp = useTranslations('followUp');
  const moving = useTranslations('moving');
  const { data: session } = useSuspenseQuery(sessionQuery);
  const navigate = useNavigate();
  const params = { instanceId };
  return (
    <ToolsMenu
      {...menu}
      instanceId={instanceId}
      search={search}
      readSearch={readListSearch}
      onSearch={onSearch}
      isEmpty={links.slots.length === 0}
      readCsv={() => csvOf(linksOnScreen(links), undefined, isSoFar)}
      many={[
        {
          id: 'import',
          label: importing('menu'),
          icon: FileSpreadsheet,
          onSelect: () => void navigate({ to: '/$instanceId/links/import', params }),
        },
        // Where there is but one platform, nothing moves.
        ...(session.platforms.length > 1
          ? [
              {
                id: 'move',
                label: moving('menu'),
                icon: ArrowRightLeft,
                onSelect: () => void navigate({ to: '/$instanceId/move', params }),
              },
            ]
          : []),
      ]}
      groups={[
        {
          id: 'money',
          actions: [
            {
              id: 'receipt',
              label: followUp('checkReceipt'),
              icon: BadgeCheck,
              onSelect: () => void navigate({ to: '/$instanceId/receipt-check', params }),
            },
          ],
        },
      ]}
    />
  );
}
