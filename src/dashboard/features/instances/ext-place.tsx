import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { MissingPage } from './missing-page.tsx';

/** Routes that there are pages of the new platform for. */
const PAGES: readonly string[] = [
  '/$instanceId/links/',
  '/$instanceId/links/new',
  '/$instanceId/links/$linkId/',
  '/$instanceId/links/$linkId/edit',
  '/$instanceId/links/$linkId/poster',
  '/$instanceId/links/$linkId/request',
  '/$instanceId/links/$linkId/counter',
  '/$instanceId/settings',
];

type ExtPlaceProps = {
  instanceId: string;
  /** Makes the texts available that the first screens of v2 do without. */
  loadWords: () => Promise<void>;
};

/** The page of an instance of the new platform; where v2 alone has one, that it is not there. */
export function ExtPlace({ instanceId, loadWords }: ExtPlaceProps) {
  const isThere = useRouterState({
    select: ({ matches }) => PAGES.includes(matches.at(-1)?.routeId ?? ''),
  });
  const [isReady, setIsReady] = useState(false);
  const load = useRef(loadWords);
  useEffect(() => {
    // What cannot be loaded now is said by the frame, which hears of every file that did not come.
    load.current().then(
      () => setIsReady(true),
      () => undefined,
    );
  }, []);
  if (!isReady) return null;
  return isThere ? <Outlet /> : <MissingPage instanceId={instanceId} />;
}
