import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { LinkCreateValues } from './link-create-form.ts';
import { pickLogo } from './picked-logo.ts';

/**
 * Takes the logo of another link over as a file of its own: a create can only be given a file.
 * In: the logo's address, null for none. Out: true when it could not be had, so that the merchant is told.
 */
export function useCopiedLogo(
  form: UseFormReturn<LinkCreateValues, unknown, unknown>,
  url: string | null,
): boolean {
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    if (url === null) return undefined;
    const cancel = new AbortController();
    fetchLogo(url, cancel.signal).then(
      (logo) => {
        if (cancel.signal.aborted) return;
        // Another one may have been chosen meanwhile.
        if (logo === null) setIsMissing(true);
        else if (form.getValues('logo').kind === 'none') form.setValue('logo', logo);
      },
      () => undefined,
    );
    return () => cancel.abort();
  }, [form, url]);
  return isMissing;
}

async function fetchLogo(
  url: string,
  signal: AbortSignal,
): Promise<LinkCreateValues['logo'] | null> {
  try {
    const response = await fetch(url, { signal, credentials: 'omit' });
    if (!response.ok) return null;
    const blob = await response.blob();
    const outcome = await pickLogo(new File([blob], 'logo', { type: blob.type }));
    return outcome.ok ? { kind: 'picked', logo: outcome.logo } : null;
  } catch {
    return null;
  }
}
