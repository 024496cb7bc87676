import { useEffect, useSyncExternalStore } from 'react';
import { allowChime } from './chime.ts';
import { isSoundOn, onSoundChoice } from './sound-choice.ts';

/** Whether this device rings; once it may, the next touch of the page makes it able to. */
export function useSound(): boolean {
  const isOn = useSyncExternalStore(onSoundChoice, isSoundOn);
  useEffect(() => {
    if (!isOn) return undefined;
    const allow = () => {
      allowChime();
    };
    // A finger counts as a touch of the page once it is lifted: Safari lets nothing sound before.
    window.addEventListener('pointerup', allow);
    window.addEventListener('keydown', allow);
    return () => {
      window.removeEventListener('pointerup', allow);
      window.removeEventListener('keydown', allow);
    };
  }, [isOn]);
  return isOn;
}
