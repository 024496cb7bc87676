import { useNavigate } from '@tanstack/react-router';
import { BellRing } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ListTools, type RowsRenderer } from '../../links/bulk/list-tools.tsx';
import type { ShownLinks } from '../../links/bulk/shown-links.ts';
import type { ShownList } from '../../links/link-list-view.tsx';
import type { ListSearch } from '../../links/list-search.ts';

type V2ListToolsProps = {
  instanceId: string;
  shown: ShownList;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  /** Makes the texts available that the first screens do without. */
  loadWords: () => Promise<void>;
  /** How the rows are to be drawn from now on; null: as usual. */
  onRows: (renderer: RowsRenderer | null) => void;
};

/** What works on many v2 links at once, and the way to those that nobody has paid. */
export function V2ListTools({ instanceId, shown, onSearch, loadWords, onRows }: V2ListToolsProps) {
  const frame = useTranslations('frame');
  const navigate = useNavigate();
  const { list, slots, isWide } = shown;
  const links: ShownLinks = { index: list.index, slots, total: slots.length, isWide };
  return (
    <>
      {shown.search.view === 'awaiting_payment' && (
        <IconButton
          icon={BellRing}
          label={frame('followUp')}
          variant={isWide ? 'ghost' : 'secondary'}
          onClick={() => void navigate({ to: '/$instanceId/follow-up', params: { instanceId } })}
        />
      )}
      <ListTools
        shown={links}
        onRows={onRows}
        loadChoosing={async () => {
          const words = loadWords();
          const { ChoosingLinks } = await import('./choosing-links.tsx');
          await words;
          return { ChoosingLinks };
        }}
        renderChoosing={({ ChoosingLinks }, selection) => (
          <ChoosingLinks instanceId={instanceId} shown={links} selection={selection} />
        )}
        loadMenu={async () => {
          const words = loadWords();
          const { ListMenu } = await import('./list-menu.tsx');
          await words;
          return { ListMenu };
        }}
        renderMenu={({ ListMenu }, menu) => (
          <ListMenu
            {...menu}
            instanceId={instanceId}
            links={links}
            isSoFar={shown.isSoFar}
            search={shown.search}
            onSearch={onSearch}
          />
        )}
      />
    </>
  );
}
