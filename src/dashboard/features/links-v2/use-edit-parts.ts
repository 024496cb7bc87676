import { useState } from 'react';
import { loadBodies } from '../../api/call-v2.ts';
import { loadPart } from '../../api/load-part.ts';

async function importParts() {
  const [{ linkEditParts }] = await Promise.all([
    import('./link-edit-parts.ts'),
    import('./link-edit-request.ts'),
    loadBodies(),
  ]);
  return linkEditParts;
}

type EditParts = Awaited<ReturnType<typeof importParts>>;

/**
 * What saving needs and editing does not: the contract's rules, what shows the changes, and what sends them. Out: the parts
 * once they were loaded; `load` rejects with an ApiProblem when they cannot be had.
 */
export function useEditParts(): {
  readonly parts: EditParts | null;
  readonly load: () => Promise<EditParts>;
} {
  const [parts, setParts] = useState<EditParts | null>(null);
  const load = async () => {
    const loaded = parts ?? (await loadPart(importParts));
    setParts(loaded);
    return loaded;
  };
  return { parts, load };
}
