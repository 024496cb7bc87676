import { Download, ListChecks } from 'lucide-react';
import { lazy, Suspense, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { MenuPopup } from '../../../ui/menu-popup.tsx';
import type { ShownList } from '../../links/link-list-view.tsx';
import type { ListSearch } from '../../links/list-search.ts';
import type { ListedLink } from '../../links/listed-link.ts';

const CsvDialog = lazy(async () => ({
  default: (await import('../../links/csv/csv-dialog.tsx')).CsvDialog,
}));

type ToolsMenuProps = {
  instanceId: string;
  shown: ShownList;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onChoose: () => void;
  onCsv: () => void;
  /** What a file is being made of; null: none. */
  csvLinks: readonly ListedLink[] | null;
  onCsvClose: () => void;
};

/** Everything that is done with the list as a whole. */
export function ToolsMenu({
  shown,
  anchor,
  isOpen,
  onOpenChange,
  onChoose,
  onCsv,
  csvLinks,
  onCsvClose,
}: ToolsMenuProps) {
  const t = useTranslations('bulk');
  const links = useTranslations('links');
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
          {
            id: 'many',
            actions: [
              { id: 'choose', label: links('choose'), icon: ListChecks, onSelect: onChoose },
              {
                id: 'csv',
                label: t('csvOfScreen'),
                icon: Download,
                disabledReason: shown.slots.length === 0 ? t('noRows') : undefined,
                onSelect: onCsv,
              },
            ],
          },
        ]}
      />
      {csvLinks !== null && (
        <Suspense>
          <CsvDialog
            count={csvLinks.length}
            linkAt={(row) => csvLinks[row]}
            isSelection={false}
            isSoFar={shown.isSoFar}
            onClose={onCsvClose}
          />
        </Suspense>
      )}
    </>
  );
}
