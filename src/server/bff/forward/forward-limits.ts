/** The bounds of what goes through. Bytes and milliseconds. */
export interface ForwardLimits {
  /** A JSON answer. */
  readonly answerBytes: number;
  /** From the call to the last byte of a JSON answer. */
  readonly answerMs: number;
  /** Between two pieces of an answer that is passed on as it comes. */
  readonly streamIdleMs: number;
}

export const FORWARD_LIMITS: ForwardLimits = {
  answerBytes: 5 * 1024 * 1024,
  answerMs: 10_000,
  streamIdleMs: 30_000,
};
