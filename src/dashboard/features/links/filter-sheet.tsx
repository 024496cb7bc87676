import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { AmountFields, CreatedFields, ModeFields } from './filter-fields.tsx';
import { NO_LIST_FILTERS, type ListSearch } from './list-search.ts';

type FilterSheetProps = {
  isOpen: boolean;
  search: ListSearch;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  onClose: () => void;
};

/** All filters on one sheet, from the bottom of a phone. */
export function FilterSheet({ isOpen, search, onSearch, onClose }: FilterSheetProps) {
  const t = useTranslations('links.filter');
  const ui = useTranslations('ui');
  const fields = { search, onSearch, onDone: onClose };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('title')}
      closeLabel={ui('close')}
      footer={
        <>
          <Button
            onClick={() => {
              onSearch({ ...NO_LIST_FILTERS, q: search.q }, false);
              onClose();
            }}
          >
            {t('clear')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('show')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        <ModeFields {...fields} />
        <CreatedFields {...fields} />
        <AmountFields {...fields} />
      </div>
    </Dialog>
  );
}
