export interface LinkSettings {
  readonly show_retry_button: boolean;
  readonly allow_anonymous: boolean;
}
/** Create Pay Link, "Default Behavior". */
export const DEFAULT_SETTINGS: LinkSettings = { show_retry_button: true, allow_anonymous: false };

function readFlag(input: unknown, fallback: boolean): boolean {
  if (input === true || input === 1 || input === '1' || input === 'true') return true;
  if (input === false || input === 0 || input === '0' || input === 'false') return false;
  return fallback;
}

/** Settings of an answer; what is missing is the documented default. */
export function readSettings(input: unknown): LinkSettings {
  const settings = typeof input === 'object' && input !== null ? input : {};
  const { show_retry_button, allow_anonymous } = settings as Record<keyof LinkSettings, unknown>;
  return {
    show_retry_button: readFlag(show_retry_button, DEFAULT_SETTINGS.show_retry_button),
    allow_anonymous: readFlag(allow_anonymous, DEFAULT_SETTINGS.allow_anonymous),
  };
}
