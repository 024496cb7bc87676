/** Two rising notes, like a till: frequency in Hz, and when each begins, in seconds. */
const NOTES = [
  { frequency: 880, start: 0 },
  { frequency: 1318.5, start: 0.11 },
] as const;
const NOTE_SECONDS = 0.5;
const LOUDNESS = 0.18;

let audio: AudioContext | null = null;

/**
 * Makes the device able to ring. A browser lets nothing sound before somebody has touched the page, so this is called
 * from a press or a key.
 */
export function allowChime(): void {
  if (!('AudioContext' in window)) return;
  audio ??= new AudioContext();
  // Suspended at first; on an iPhone also `interrupted`, by a call or a locked screen.
  if (audio.state !== 'running') void audio.resume();
}

/** Rings, where that is allowed by now. */
export function ring(): void {
  if (audio === null || audio.state !== 'running') return;
  const now = audio.currentTime;
  for (const { frequency, start } of NOTES) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.type = 'sine';
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, now + start);
    volume.gain.linearRampToValueAtTime(LOUDNESS, now + start + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + start + NOTE_SECONDS);
    tone.connect(volume).connect(audio.destination);
    tone.start(now + start);
    tone.stop(now + start + NOTE_SECONDS);
  }
}

/** Long enough that every tab has heard of the same payment, milliseconds. */
const HELD_MS = 3_000;

/** Rings in one tab of the browser, whichever can and is first. */
export async function ringOnce(changeId: string): Promise<void> {
  if (audio === null || audio.state !== 'running') return;
  if (!('locks' in navigator)) {
    ring();
    return;
  }
  await navigator.locks.request(`ring ${changeId}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    ring();
    await new Promise((resolve) => {
      setTimeout(resolve, HELD_MS);
    });
  });
}
