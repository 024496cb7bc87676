import {
  createElement,
  useEffect,
  useSyncExternalStore,
  type ComponentType,
  type ReactElement,
} from 'react';
import { lazyOrElse } from './lazy-or-else.ts';
import { addLostPart, readLostParts, subscribeToLostParts } from './lost-parts.ts';

/**
 * A part that is fetched when somebody asks for it. Where it cannot be had, the page stays as it is, and the frame says so with
 * a way to try again (`LostPartsBanner`); thrown on, it would take the page away with all that was typed. Stands in a Suspense.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactElement {
  let Part: ComponentType<Props> | null = null;
  const attempt = (): ComponentType<Props> => {
    const attempted = lazyOrElse(load, () => {
      useEffect(() => {
        // A try that has failed may not be drawn yet: whichever is the last, another is made.
        const remove = addLostPart(() => {
          Part = null;
        });
        return () => {
          // Whoever asks for it later finds it tried anew.
          if (Part === attempted) Part = null;
          remove();
        };
      }, []);
      return null;
    });
    return attempted;
  };
  return (props) => {
    useSyncExternalStore(subscribeToLostParts, readLostParts);
    Part ??= attempt();
    return createElement(Part, props);
  };
}
