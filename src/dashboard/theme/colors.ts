/**
 * The colours of the dashboard in both themes, the one place where they are written.
 * tailwind.config.ts turns them into CSS variables and utilities; colors.test.ts holds
 * every pair that is used on screen to WCAG AA.
 */

/** OKLCH: lightness 0–1, chroma, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

export type ColorToken = keyof typeof lightColors;

export const lightColors = {
  /** The page itself. */
  paper: [0.978, 0.006, 85],
  /** Panels, fields and table rows. */
  surface: [0.998, 0.002, 85],
  /** Table heads, hovered rows, wells. */
  sunk: [0.962, 0.007, 85],
  line: [0.905, 0.008, 80],
  'line-strong': [0.82, 0.01, 80],
  /** Outline of what can be filled in or ticked: 3:1 (WCAG 1.4.11). */
  field: [0.635, 0.012, 80],
  ink: [0.25, 0.02, 262],
  'ink-2': [0.45, 0.018, 262],
  'ink-3': [0.525, 0.014, 262],
  /** What can be pressed. */
  accent: [0.45, 0.135, 254],
  'accent-strong': [0.39, 0.125, 254],
  'accent-soft': [0.948, 0.026, 250],
  /** Text and icons on a fill of accent or red. */
  'on-fill': [0.995, 0.003, 85],
  /** Money received, and nothing else. */
  money: [0.47, 0.115, 157],
  'money-soft': [0.955, 0.04, 160],
  /** Needs the merchant. */
  amber: [0.53, 0.12, 62],
  'amber-soft': [0.96, 0.05, 88],
  /** Refused or final. */
  red: [0.53, 0.17, 26],
  'red-strong': [0.46, 0.155, 26],
  'red-soft': [0.96, 0.025, 25],
} as const satisfies Record<string, Oklch>;

export const darkColors: Record<ColorToken, Oklch> = {
  paper: [0.19, 0.012, 262],
  surface: [0.225, 0.014, 262],
  sunk: [0.205, 0.013, 262],
  line: [0.31, 0.015, 262],
  'line-strong': [0.42, 0.016, 262],
  field: [0.53, 0.016, 262],
  ink: [0.945, 0.006, 85],
  'ink-2': [0.77, 0.01, 85],
  'ink-3': [0.67, 0.012, 85],
  accent: [0.74, 0.115, 250],
  'accent-strong': [0.8, 0.095, 250],
  'accent-soft': [0.3, 0.05, 252],
  'on-fill': [0.19, 0.012, 262],
  money: [0.79, 0.13, 158],
  'money-soft': [0.29, 0.05, 160],
  amber: [0.82, 0.12, 78],
  'amber-soft': [0.31, 0.05, 75],
  red: [0.75, 0.13, 25],
  'red-strong': [0.81, 0.1, 25],
  'red-soft': [0.3, 0.06, 25],
};

/**
 * Grounds of the initials that stand in for a missing logo; the same in both themes, so that
 * a link keeps its colour. Initials on them are always `avatarInk`.
 */
export const avatarColors: readonly Oklch[] = [
  [0.54, 0.11, 28],
  [0.5, 0.1, 254],
  [0.51, 0.1, 150],
  [0.47, 0.07, 305],
  [0.53, 0.095, 75],
  [0.5, 0.075, 205],
  [0.49, 0.11, 350],
  [0.46, 0.045, 250],
];

export const avatarInk: Oklch = [0.995, 0.003, 85];

/** In: a colour. Out: its CSS text. */
export function cssColor([lightness, chroma, hue]: Oklch): string {
  return `oklch(${lightness} ${chroma} ${hue})`;
}
