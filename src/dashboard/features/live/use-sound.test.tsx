import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseSound } from './sound-choice.ts';
import { useSound } from './use-sound.ts';

/** A device as the browser shows it: it sounds only once it was asked to from a touch. */
class Device {
  state: AudioContextState = 'suspended';
  readonly resume = vi.fn<() => Promise<void>>(() => {
    this.state = 'running';
    return Promise.resolve();
  });
}

function Page() {
  useSound();
  return null;
}

describe('useSound', () => {
  const device = new Device();
  beforeEach(() => {
    chooseSound(true);
    vi.stubGlobal('AudioContext', function AudioContext() {
      return device;
    });
    render(<Page />);
  });
  afterEach(() => {
    cleanup();
    chooseSound(false);
    vi.unstubAllGlobals();
  });

  it('makes the device able to ring when a finger is lifted, again after a call', () => {
    fireEvent.pointerDown(document.body);
    expect(device.state).toBe('suspended');
    fireEvent.pointerUp(document.body);
    expect(device.state).toBe('running');
    fireEvent.pointerUp(document.body);
    expect(device.resume).toHaveBeenCalledTimes(1);
    device.state = 'interrupted';
    fireEvent.keyDown(document.body);
    expect(device.state).toBe('running');
  });
});
