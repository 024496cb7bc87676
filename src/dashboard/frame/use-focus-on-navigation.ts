import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Moves the focus to the new page's heading, as a full page load would. Not on the first page, and
 * not when only the query changes: choosing a view or typing a search keeps its place.
 */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        const target = document.getElementById('page-heading') ?? document.querySelector('main');
        target?.focus({ preventScroll: true });
      }),
    [router],
  );
}
