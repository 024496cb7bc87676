import { useEffect, useState } from 'react';

async function importParts() {
  const [review, conflict] = await Promise.all([
    import('./link-edit-review.tsx'),
    import('./link-edit-conflict.tsx'),
  ]);
  return { Review: review.LinkEditReview, Conflict: conflict.LinkEditConflict };
}

type EditParts = Awaited<ReturnType<typeof importParts>>;

/**
 * What saving needs and editing does not: fetched as soon as the form can be used, for whoever saves may
 * be without a connection by then. Out: `load` rejects when they cannot be had.
 */
export function useEditParts(): {
  readonly parts: EditParts | null;
  readonly load: () => Promise<void>;
} {
  const [parts, setParts] = useState<EditParts | null>(null);
  useEffect(() => {
    let isOpen = true;
    importParts().then(
      (loaded) => {
        if (isOpen) setParts(loaded);
      },
      // Tried again when somebody saves.
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, []);
  const load = async () => {
    if (parts === null) setParts(await importParts());
  };
  return { parts, load };
}
