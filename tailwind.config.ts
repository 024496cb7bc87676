import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import {
  avatarColors,
  avatarInk,
  cssColor,
  darkColors,
  lightColors,
  type Oklch,
} from './src/dashboard/theme/colors.ts';

/** In: a palette. Out: its CSS variables, `--paper: oklch(…)`. */
function variablesOf(palette: Record<string, Oklch>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palette).map(([token, color]) => [`--${token}`, cssColor(color)]),
  );
}

const semanticColors = Object.fromEntries(
  Object.keys(lightColors).map((token) => [token, `var(--${token})`]),
);

const avatarGrounds = Object.fromEntries(
  avatarColors.map((color, index) => [`avatar-${index}`, cssColor(color)]),
);

/** Read by `@config` in src/dashboard/styles.css. Only semantic colours: no palette to pick from. */
export default {
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...semanticColors,
      ...avatarGrounds,
      'avatar-ink': cssColor(avatarInk),
    },
    fontFamily: {
      sans: 'var(--font-stack)',
    },
    /** Size / line height, in px at the browser's default; rem so that a reader's own size counts. */
    fontSize: {
      tiny: ['0.75rem', '1rem'],
      small: ['0.8125rem', '1.125rem'],
      body: ['0.875rem', '1.25rem'],
      form: ['1rem', '1.5rem'],
      heading: ['0.9375rem', '1.375rem'],
      figure: ['1.5rem', '2rem'],
      title: ['1.625rem', '2rem'],
      /** As large as the narrowest phone has room for: a fortune still fits. */
      display: ['clamp(1.75rem, 9.2vw, 2.25rem)', '2.75rem'],
    },
    borderRadius: {
      none: '0',
      small: '5px',
      control: '9px',
      logo: '9px',
      panel: '14px',
      full: '9999px',
    },
    extend: {
      maxWidth: { content: '1240px', reading: '68ch' },
      spacing: { rail: '14.5rem', gutter: 'var(--gutter)', control: '2.375rem', touch: '2.75rem' },
      transitionDuration: { quick: '120ms', calm: '180ms' },
      transitionTimingFunction: { settle: 'cubic-bezier(0.2, 0, 0, 1)' },
    },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ':root': { colorScheme: 'light', ...variablesOf(lightColors) },
        // Paper is white, whatever the screen is.
        '@media screen and (prefers-color-scheme: dark)': {
          ':root:not([data-theme="light"])': { colorScheme: 'dark', ...variablesOf(darkColors) },
        },
        '@media screen': {
          ':root[data-theme="dark"]': { colorScheme: 'dark', ...variablesOf(darkColors) },
        },
      });
    }),
  ],
} satisfies Config;
