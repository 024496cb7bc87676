import { useEffect, useEffectEvent, useState } from 'react';
import { readableLogo } from '../../../api/readable-logo.ts';
import type { LogoValue } from './logo-value.ts';

/** The form's logo. */
interface LogoPlace {
  readonly read: () => LogoValue;
  readonly write: (logo: LogoValue) => void;
}

/**
 * Takes the logo of another link over as a file of its own: a create can only be given a file.
 * In: the logo's address, null for none, and where it goes. Out: true when it could not be had, so that the merchant is told.
 */
export function useCopiedLogo(url: string | null, place: LogoPlace): boolean {
  const [isMissing, setIsMissing] = useState(false);
  const take = useEffectEvent((logo: LogoValue) => {
    // Another one may have been chosen meanwhile.
    if (place.read().kind === 'none') place.write(logo);
  });
  useEffect(() => {
    if (url === null) return undefined;
    const cancel = new AbortController();
    fetchLogo(url, cancel.signal).then(
      (logo) => {
        if (cancel.signal.aborted) return;
        if (logo === null) setIsMissing(true);
        else take(logo);
      },
      () => undefined,
    );
    return () => cancel.abort();
  }, [url]);
  return isMissing;
}

async function fetchLogo(url: string, signal: AbortSignal): Promise<LogoValue | null> {
  try {
    const response = await fetch(readableLogo(url), { signal });
    if (!response.ok) return null;
    const blob = await response.blob();
    const { pickLogo } = await import('./picked-logo.ts');
    const outcome = await pickLogo(new File([blob], 'logo', { type: blob.type }));
    return outcome.ok ? { kind: 'picked', logo: outcome.logo } : null;
  } catch {
    return null;
  }
}
