import { Download, ListChecks, Search } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { lazyPart } from '../../../ui/lazy-part.ts';
import type { MenuAction, MenuGroup } from '../../../ui/menu-groups.ts';
import { MenuPopup } from '../../../ui/menu-popup.tsx';
import { askForPalette } from '../../../ui/palette-request.ts';
import type { CsvSource } from '../csv/csv-source.ts';
import type { SearchReader } from '../saved-views/saved-view-queries.ts';
import { useSavedViewGroups } from '../saved-views/use-saved-view-groups.ts';
import type { ListMenuProps } from './list-tools.tsx';

const CsvDialog = lazyPart(async () => (await import('../csv/csv-dialog.tsx')).CsvDialog);

const SaveViewDialog = lazyPart(
  async () => (await import('../saved-views/save-view-dialog.tsx')).SaveViewDialog,
);
const ManageViewsDialog = lazyPart(
  async () => (await import('../saved-views/manage-views-dialog.tsx')).ManageViewsDialog,
);

type ToolsMenuProps<Search extends object> = ListMenuProps & {
  instanceId: string;
  /** What the list is asked for now, how that is read from an address, and the way to ask for something else. */
  search: Search;
  readSearch: SearchReader<Search>;
  onSearch: (change: Search, isTyping: boolean) => void;
  /** Nothing is on screen that could be written into a file. */
  isEmpty: boolean;
  /** What is on screen, taken when a file of it is asked for. */
  readCsv: () => CsvSource;
  /** What else is done with many links, and what stands below. */
  many?: readonly MenuAction[] | undefined;
  groups?: readonly MenuGroup[] | undefined;
};

/** Everything that is done with the list as a whole. */
export function ToolsMenu<Search extends object>({
  instanceId,
  search,
  readSearch,
  onSearch,
  isEmpty,
  readCsv,
  many = [],
  groups = [],
  anchor,
  isOpen,
  onOpenChange,
  onChoose,
}: ToolsMenuProps<Search>) {
  const t = useTranslations('bulk');
  const frame = useTranslations('frame');
  const links = useTranslations('links');
  const [csv, setCsv] = useState<CsvSource | null>(null);
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const saved = useSavedViewGroups({
    instanceId,
    search,
    readSearch,
    onSearch,
    onSave: () => setDialog('save'),
    onManage: () => setDialog('manage'),
  });
  const close = () => setDialog(null);
  return (
    <>
      <MenuPopup
        label={links('tools')}
        anchor={anchor}
        align="end"
        side="bottom"
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        groups={[
          ...saved.views,
          {
            id: 'many',
            actions: [
              { id: 'choose', label: links('choose'), icon: ListChecks, onSelect: onChoose },
              {
                id: 'csv',
                label: t('csvOfScreen'),
                icon: Download,
                disabledReason: isEmpty ? t('noRows') : undefined,
                onSelect: () => setCsv(readCsv()),
              },
              ...many,
            ],
          },
          ...groups,
          saved.keeping,
          {
            id: 'commands',
            actions: [
              { id: 'commands', label: frame('commands'), icon: Search, onSelect: askForPalette },
            ],
          },
        ]}
      />
      <Suspense>
        {dialog === 'save' && (
          <SaveViewDialog instanceId={instanceId} query={saved.query} onClose={close} />
        )}
        {dialog === 'manage' && <ManageViewsDialog instanceId={instanceId} onClose={close} />}
        {csv !== null && (
          <CsvDialog source={csv} isSelection={false} onClose={() => setCsv(null)} />
        )}
      </Suspense>
    </>
  );
}
