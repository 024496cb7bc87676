import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  ArrowRightLeft,
  BadgeCheck,
  BellRing,
  Download,
  FileSpreadsheet,
  ListChecks,
} from 'lucide-react';
import { lazy, Suspense, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { MenuPopup } from '../../../ui/menu-popup.tsx';
import type { ShownList } from '../../links/link-list-view.tsx';
import type { ListSearch } from '../../links/list-search.ts';
import type { ListedLink } from '../../links/listed-link.ts';
import { sessionQuery } from '../../session/session-queries.ts';
import { useSavedViewGroups } from '../../links/saved-views/use-saved-view-groups.ts';

const CsvDialog = lazy(async () => ({
  default: (await import('../../links/csv/csv-dialog.tsx')).CsvDialog,
}));

const SaveViewDialog = lazy(async () => ({
  default: (await import('../../links/saved-views/save-view-dialog.tsx')).SaveViewDialog,
}));
const ManageViewsDialog = lazy(async () => ({
  default: (await import('../../links/saved-views/manage-views-dialog.tsx')).ManageViewsDialog,
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
  instanceId,
  shown,
  onSearch,
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
  const importing = useTranslations('importing');
  const followUp = useTranslations('followUp');
  const moving = useTranslations('moving');
  const { data: session } = useSuspenseQuery(sessionQuery);
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const saved = useSavedViewGroups({
    instanceId,
    search: shown.search,
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
                disabledReason: shown.slots.length === 0 ? t('noRows') : undefined,
                onSelect: onCsv,
              },
              {
                id: 'import',
                label: importing('menu'),
                icon: FileSpreadsheet,
                onSelect: () =>
                  void navigate({ to: '/$instanceId/links/import', params: { instanceId } }),
              },
              // Where there is but one platform, nothing moves.
              ...(session.platforms.length > 1
                ? [
                    {
                      id: 'move',
                      label: moving('menu'),
                      icon: ArrowRightLeft,
                      onSelect: () =>
                        void navigate({ to: '/$instanceId/move', params: { instanceId } }),
                    },
                  ]
                : []),
            ],
          },
          {
            id: 'money',
            actions: [
              {
                id: 'followUp',
                label: followUp('menu'),
                icon: BellRing,
                onSelect: () =>
                  void navigate({ to: '/$instanceId/follow-up', params: { instanceId } }),
              },
              {
                id: 'receipt',
                label: followUp('checkReceipt'),
                icon: BadgeCheck,
                onSelect: () =>
                  void navigate({ to: '/$instanceId/receipt-check', params: { instanceId } }),
              },
            ],
          },
          saved.keeping,
        ]}
      />
      <Suspense>
        {dialog === 'save' && (
          <SaveViewDialog instanceId={instanceId} search={shown.search} onClose={close} />
        )}
        {dialog === 'manage' && <ManageViewsDialog instanceId={instanceId} onClose={close} />}
      </Suspense>
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
