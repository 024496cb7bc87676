import { useTranslations } from 'use-intl';
import { Switch } from '../../ui/choice-field.tsx';
import { allowChime, ring } from './chime.ts';
import { chooseSound } from './sound-choice.ts';
import { useSound } from './use-sound.ts';

/** Whether this device rings when money comes. Rings at once, so that one knows what to listen for. */
export function SoundSwitch({ className }: { className?: string | undefined }) {
  const t = useTranslations('live');
  const isOn = useSound();
  return (
    <Switch
      label={t('sound')}
      description={t('soundNote')}
      checked={isOn}
      onChange={(event) => {
        chooseSound(event.target.checked);
        if (!event.target.checked) return;
        allowChime();
        ring();
      }}
      className={className}
    />
  );
}
