import type { ComponentType, LazyExoticComponent } from 'react';
import { lazyOrElse } from './lazy-or-else.ts';

/**
 * A part that appears by itself. Where it cannot be had, without a network for one, the page goes on without it: nobody has
 * asked for it, and thrown on it would take the page away with all that was typed.
 */
export function lazyExtra<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazyOrElse(load, Nothing);
}

function Nothing() {
  return null;
}
