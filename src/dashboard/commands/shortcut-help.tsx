import { useTranslations } from 'use-intl';
import { Dialog } from '../ui/dialog.tsx';
import { areShortcutsOn } from '../ui/shortcuts.ts';
import { paletteModifier } from '../ui/palette-request.ts';
import { KEYS_OF, type KeyCommand, type usefulKeys } from './key-map.ts';
import { Keys } from './keys.tsx';

type ShortcutHelpProps = {
  /** Those that do something where one is. */
  keys: ReturnType<typeof usefulKeys>;
  onClose: () => void;
};

/** Which key does what on the page that is open. */
export function ShortcutHelp({ keys, onClose }: ShortcutHelpProps) {
  const t = useTranslations('commands');
  const ui = useTranslations('ui');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('help')}
      description={areShortcutsOn() ? t('helpText') : t('helpOff')}
      closeLabel={ui('close')}
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <KeyList title={t('everywhere')} commands={keys.everywhere} hasPalette />
        {keys.onLink.length > 0 && <KeyList title={t('onLink')} commands={keys.onLink} />}
      </div>
    </Dialog>
  );
}

type KeyListProps = {
  title: string;
  commands: readonly KeyCommand[];
  hasPalette?: boolean;
};

function KeyList({ title, commands, hasPalette = false }: KeyListProps) {
  const t = useTranslations('commands');
  return (
    <section>
      <h3 className="mb-1.5 text-body font-medium text-ink">{title}</h3>
      <dl className="text-body text-ink-2">
        {hasPalette && <KeyRow label={t('palette')} keys={[paletteModifier(), 'K']} isTogether />}
        {commands.map((command) => (
          <KeyRow key={command} label={t(`key.${command}`)} keys={KEYS_OF[command]} />
        ))}
      </dl>
    </section>
  );
}

type KeyRowProps = { label: string; keys: readonly string[]; isTogether?: boolean };

function KeyRow({ label, keys, isTogether = false }: KeyRowProps) {
  return (
    <div className="flex min-h-9 items-center justify-between gap-4 border-b border-line last:border-0">
      <dt>{label}</dt>
      <dd>
        <Keys keys={keys} isTogether={isTogether} />
      </dd>
    </div>
  );
}
