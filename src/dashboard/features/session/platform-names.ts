import { useTranslations } from 'use-intl';
import type { Generation } from '../../../contract/core/generation.ts';

/** What merchants call the generations. Needs the texts of `extra`. */
export function usePlatformNames(): (platform: Generation) => string {
  const t = useTranslations('connect');
  return (platform) => t(platform === 'v2' ? 'platformV2' : 'platformExt');
}
