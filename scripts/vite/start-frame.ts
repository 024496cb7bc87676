import type { Plugin } from 'vite';

const shape = (classes: string) => `<i class="block rounded-small bg-line ${classes}"></i>`;
const inside = (classes: string, ...parts: readonly string[]) =>
  `<div class="${classes}">${parts.join('')}</div>`;
const plus = (size: string) =>
  `<svg viewBox="0 0 24 24" stroke="currentColor" stroke-width="2" class="${size}"><path d="M5 12h14M12 5v14"/></svg>`;

const SHOP = [shape('size-9'), shape('h-4 w-28')];

const CARD = inside(
  'flex h-24 items-start gap-3 border-t border-line px-gutter py-3',
  shape('size-9'),
  inside(
    'flex flex-1 flex-col gap-2 pt-0.5',
    shape('h-4 w-44'),
    shape('h-3.5 w-28'),
    shape('h-3 w-36'),
  ),
  shape('h-4 w-16'),
);

const ROW = inside(
  'link-columns h-16 border-t border-line',
  inside(
    'flex items-center gap-3',
    shape('size-8'),
    inside('flex flex-col gap-1.5', shape('h-3.5 w-40'), shape('h-3 w-24')),
  ),
  shape('h-3.5 w-20 max-xl:hidden'),
  inside('flex flex-col gap-1.5', shape('h-3.5 w-24'), shape('h-3 w-32')),
  shape('ms-auto h-3.5 w-16'),
  shape('ms-auto h-3.5 w-16'),
  shape('ms-auto h-3.5 w-14 max-xl:hidden'),
);

const FIGURE = inside(
  'flex flex-col gap-1 px-5 py-4',
  shape('h-[18px] w-28'),
  shape('my-1 h-6 w-36'),
  shape('h-[18px] w-40'),
);

const VIEWS = inside('tab-links', inside('tab-link', shape('h-3.5 w-16')).repeat(5));
const FIELD = inside('field');
const BUTTON = inside(
  'size-control shrink-0 rounded-control border border-line-strong bg-surface pointer-coarse:size-touch',
);
const BOTTOM_TAB = inside('bottom-tab', shape('size-5.5'), shape('h-3 w-14'));
const RAIL_ITEM = inside('rail-item', shape('size-4.5'), shape('h-3.5 w-20'));

const PHONE = [
  inside(
    'flex items-center gap-2.5 px-gutter pt-[max(0.75rem,env(safe-area-inset-top))] pb-2',
    inside('flex items-center gap-2.5 py-1.5', ...SHOP),
  ),
  inside(
    'flex-1 px-gutter pt-2',
    shape('my-1 h-4 w-32'),
    shape('my-1 h-9 w-56'),
    shape('my-1 h-3.5 w-40'),
    shape('mt-3 h-[90px]'),
    inside('mt-4', VIEWS),
    inside(
      'my-3.5 flex flex-col gap-2.5',
      inside('flex items-center gap-2', FIELD, BUTTON, BUTTON),
      shape('h-[18px] w-28'),
    ),
    inside('relative -mx-gutter border-b border-line bg-surface', CARD.repeat(4)),
  ),
  inside(
    'bottom-tabs',
    inside(
      'grid auto-cols-fr grid-flow-col',
      BOTTOM_TAB.repeat(2),
      inside('flex justify-center', inside('create-button', plus('size-6'))),
      BOTTOM_TAB.repeat(2),
    ),
  ),
];

const WIDE = [
  inside(
    'flex h-dvh w-rail shrink-0 flex-col border-e border-line px-3.5 py-5',
    inside('flex items-center gap-2.5 px-2 py-1.5', ...SHOP),
    inside('mt-6 flex flex-col gap-1', RAIL_ITEM.repeat(4)),
  ),
  inside(
    'min-w-0 flex-1 px-gutter lg:py-7',
    inside(
      'mx-auto max-w-content',
      inside(
        'flex items-end justify-between',
        inside('', shape('h-9 w-56'), shape('mt-1.5 h-4 w-44')),
        inside(
          'inline-flex h-control items-center rounded-control bg-accent px-3.5 text-on-fill pointer-coarse:h-touch',
          plus('size-4'),
        ),
      ),
      inside('lg:mt-5', inside('figure-strip', FIGURE.repeat(4))),
      inside('lg:mt-5', VIEWS),
      inside('my-3.5', inside('w-75 max-w-full', FIELD)),
      inside(
        'rounded-panel border border-line bg-surface',
        inside('h-9.5 rounded-t-[13px] bg-sunk'),
        ROW.repeat(6),
      ),
    ),
  ),
];

const FORM = [
  inside(
    'mx-auto flex w-full max-w-220 items-center gap-2 px-gutter py-4',
    shape('size-7'),
    shape('h-5 w-28'),
    inside('ms-auto w-32', FIELD),
  ),
  inside(
    '@container mx-auto w-full max-w-220 flex-1 px-gutter py-4 sm:py-8',
    inside(
      'grid gap-5 @xl:grid-cols-2 @xl:gap-10',
      inside('flex flex-col gap-4', shape('size-15'), shape('h-6 w-3/4'), shape('h-9 w-1/2')),
      inside('flex flex-col gap-3', shape('h-touch').repeat(4)),
    ),
  ),
];

/** In no language: nothing is known yet but what is where. */
const FRAMES = {
  list: inside('start-phone frame-phone', ...PHONE) + inside('start-wide items-start', ...WIDE),
  pay: FORM.join(''),
};

/**
 * Puts the shapes of what comes into the page: a slow phone shows them as soon as it has the style sheet, a second or two
 * before the scripts have come. They are on screen where `public/theme-start.js` expects the list, or `public/pay-start.js` a
 * link, and while nothing has been drawn (`.start-frame` in `styles.css`). They stand where the page's own shapes do:
 * `e2e/journeys/slow-line.spec.ts`.
 */
export function startFrame(of: keyof typeof FRAMES): Plugin {
  return {
    name: 'start-frame',
    transformIndexHtml: (html) =>
      html.replace(
        '<noscript>',
        `<div aria-hidden="true" class="start-frame">${FRAMES[of]}</div>$&`,
      ),
  };
}
