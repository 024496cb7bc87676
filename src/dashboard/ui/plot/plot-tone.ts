/** What a bar says: `money` is money received and nothing else, `amber` needs the merchant. */
export type PlotTone = 'money' | 'amber' | 'ink';

/** The contrast themes of a device drop grounds: bars keep one, in its own ink. */
const inForcedColors = 'forced-colors:[forced-color-adjust:none] forced-colors:bg-[CanvasText]';

export const plotFills: Record<PlotTone, string> = {
  money: `bg-money ${inForcedColors}`,
  amber: `bg-amber ${inForcedColors}`,
  ink: `bg-ink-2 ${inForcedColors}`,
};
