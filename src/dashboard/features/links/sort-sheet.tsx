import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog.tsx';

export interface SortChoice {
  readonly id: string;
  readonly label: string;
}

type SortSheetProps = {
  isOpen: boolean;
  choices: readonly SortChoice[];
  chosen: string;
  onChoose: (id: string) => void;
  onClose: () => void;
};

/** The orders to choose from, within the thumb's reach. */
export function SortSheet({ isOpen, choices, chosen, onChoose, onClose }: SortSheetProps) {
  const t = useTranslations('links.sort');
  const ui = useTranslations('ui');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('label')} closeLabel={ui('close')}>
      <ul className="-mx-2 flex flex-col">
        {choices.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === chosen}
              onClick={() => onChoose(id)}
              className="flex min-h-touch w-full cursor-pointer items-center gap-3 rounded-control px-2 text-start text-form hover:bg-sunk"
            >
              <span className="min-w-0 flex-1">{label}</span>
              {id === chosen && <Check aria-hidden className="size-5 shrink-0 text-accent" />}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
