import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/**
 * A part that is fetched when it is drawn first, or what stands for it where it cannot be had. Without a network, and without a
 * service worker that has the files, it is not asked for: a browser may remember a module that did not come, and then no later
 * try would ask for it.
 */
export function lazyOrElse<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> {
  const instead = () => toModule(Instead);
  return lazy(() =>
    navigator.onLine || navigator.serviceWorker?.controller
      ? load().then(toModule, instead)
      : Promise.resolve(instead()),
  );
}

const toModule = <Props extends object>(part: ComponentType<Props>) => ({ default: part });
