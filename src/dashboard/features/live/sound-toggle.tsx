import { Volume2, VolumeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button.tsx';
import { allowChime, ring } from './chime.ts';
import { chooseSound } from './sound-choice.ts';
import { useSound } from './use-sound.ts';

/** The sound of money, on and off, where there is room for an icon. */
export function SoundToggle({ className }: { className?: string | undefined }) {
  const t = useTranslations('live');
  const isOn = useSound();
  return (
    <IconButton
      icon={isOn ? Volume2 : VolumeOff}
      label={t('sound')}
      aria-pressed={isOn}
      onClick={() => {
        chooseSound(!isOn);
        if (isOn) return;
        allowChime();
        ring();
      }}
      className={className}
    />
  );
}
