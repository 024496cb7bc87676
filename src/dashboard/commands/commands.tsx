import { useNavigate, useParams, useRouter, useRouterState } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { Suspense, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useInstance } from '../features/session/session-queries.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { isSingleKey } from '../ui/shortcuts.ts';
import { Kbd } from '../ui/kbd.tsx';
import { lazyExtra } from '../ui/lazy-extra.ts';
import { onPaletteAsked, paletteModifier } from '../ui/palette-request.ts';
import { useIsWide } from '../ui/use-media-query.ts';
import {
  commandOf,
  isPaletteKey,
  usefulKeys,
  type KeyCommand,
  type LinkCommand,
} from './key-map.ts';

const Palette = lazyPart(async () => (await import('./palette.tsx')).Palette);
// A merchant of one platform does not load what finds the other's links.
const ExtPalette = lazyPart(async () => (await import('./ext-palette.tsx')).ExtPalette);
const ShortcutHelp = lazyPart(async () => (await import('./shortcut-help.tsx')).ShortcutHelp);
const LinkKeys = lazyExtra(async () => (await import('./link-keys.tsx')).LinkKeys);
const ExtLinkKeys = lazyExtra(async () => (await import('./ext-link-keys.tsx')).ExtLinkKeys);

/** Held with Ctrl or ⌘. */
const PALETTE_KEY = 'K';
/** After G, the second key is waited for so long, milliseconds. */
const SECOND_KEY_MS = 1_500;

/** The command palette, and what single keys do. Listens; what it opens is loaded when it is used. */
export function Commands({ instanceId }: { instanceId: string }) {
  const navigate = useNavigate();
  const router = useRouter();
  const instance = useInstance(instanceId);
  const { linkId } = useParams({ strict: false });
  const isCounter = useRouterState({
    select: ({ location }) => location.pathname.endsWith('/counter'),
  });
  const isLinkPage = useRouterState({
    select: ({ location }) => linkId !== undefined && location.pathname.endsWith(`/${linkId}`),
  });
  const [opened, setOpened] = useState<'palette' | 'help' | null>(null);
  const [asked, setAsked] = useState<{ command: LinkCommand; linkId: string } | null>(null);
  const afterG = useRef(0);
  const params = { instanceId };

  const run = (command: KeyCommand): void => {
    switch (command) {
      case 'search':
        // On the list the field hears the key itself.
        if (searchField() !== null) return;
        void navigate({ to: '/$instanceId/links', params, search: {} }).then(() => {
          requestAnimationFrame(() => searchField()?.focus());
        });
        return;
      case 'new':
        if (instance?.status === 'active') void navigate({ to: '/$instanceId/links/new', params });
        return;
      case 'links':
        void navigate({ to: '/$instanceId/links', params, search: {} });
        return;
      case 'insights':
        if (instance?.generation === 'v2') {
          void navigate({ to: '/$instanceId/insights', params });
        }
        return;
      case 'settings':
        void navigate({ to: '/$instanceId/settings', params });
        return;
      case 'help':
        setOpened('help');
        return;
      default:
        if (linkId !== undefined) setAsked({ command, linkId });
    }
  };
  const hear = (event: KeyboardEvent): void => {
    // A customer looks at this screen.
    if (isCounter) return;
    if (isPaletteKey(event)) {
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      setOpened('palette');
      return;
    }
    if (!isSingleKey(event)) return;
    const isAfterG = event.timeStamp - afterG.current < SECOND_KEY_MS;
    const command = commandOf(event, isAfterG, isLinkPage);
    afterG.current = command === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (command === null || command === 'g') return;
    if (command !== 'search') event.preventDefault();
    run(command);
  };

  const heard = useRef(hear);
  useEffect(() => {
    heard.current = hear;
  });
  useEffect(() => {
    afterG.current = Number.NEGATIVE_INFINITY;
    const listen = (event: KeyboardEvent) => heard.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  // Whatever is open belongs to the page that it was opened on.
  useEffect(() => router.subscribe('onBeforeNavigate', () => setOpened(null)), [router]);

  useEffect(() => onPaletteAsked(() => setOpened('palette')), []);

  const close = () => setOpened(null);
  const generation = instance?.generation ?? null;
  const ThePalette = generation === 'ext' ? ExtPalette : Palette;
  const TheLinkKeys = generation === 'ext' ? ExtLinkKeys : LinkKeys;
  return (
    <Suspense>
      <PaletteButton onPress={() => setOpened('palette')} />
      {opened === 'palette' && (
        <ThePalette instanceId={instanceId} onClose={close} onHelp={() => setOpened('help')} />
      )}
      {opened === 'help' && (
        <ShortcutHelp
          keys={usefulKeys({ generation, canCreate: instance?.status === 'active', isLinkPage })}
          onClose={close}
        />
      )}
      {asked !== null && asked.linkId === linkId && (
        <TheLinkKeys instanceId={instanceId} asked={asked} />
      )}
    </Suspense>
  );
}

/** Under the tabs of a wide screen: whoever does not know the keys finds it, too. It comes with what it opens. */
function PaletteButton({ onPress }: { onPress: () => void }) {
  const t = useTranslations('frame');
  const isWide = useIsWide();
  const rail = useRail();
  if (!isWide || rail === null) return null;
  return createPortal(
    <button type="button" onClick={onPress} className="rail-item mt-3 border border-line">
      <Search aria-hidden className="size-4.5 shrink-0" />
      <span className="truncate">{t('commands')}</span>
      <span aria-hidden dir="ltr" className="ms-auto flex gap-1">
        {[paletteModifier(), PALETTE_KEY].map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </button>,
    rail,
  );
}

/** The tabs of a wide screen; null while there are none. They may come after what stands under them, with the page that has them. */
function useRail(): Element | null {
  const router = useRouter();
  const subscribe = useCallback(
    (changed: () => void) => router.subscribe('onRendered', changed),
    [router],
  );
  return useSyncExternalStore(subscribe, () => document.querySelector('header nav'));
}

function searchField(): HTMLElement | null {
  return document.querySelector('main input[type=search]');
}
