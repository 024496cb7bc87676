import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useIsWide } from '../ui/use-media-query.ts';
import type { FrameData } from './frame-data.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { BottomTabs, TopBar } from './phone-bars.tsx';
import { Rail } from './rail.tsx';

/** What stands around the pages of a merchant who is signed in. Gets its data as props. */
export function Frame({ children, ...data }: FrameData & { children: ReactNode }) {
  const t = useTranslations('frame');
  const isWide = useIsWide();
  return (
    <div className={isWide ? 'flex min-h-dvh items-start' : 'frame-phone'}>
      <a href="#content" className="skip-link">
        {t('skipToContent')}
      </a>
      {isWide ? <Rail {...data} /> : <TopBar {...data} />}
      <main
        id="content"
        tabIndex={-1}
        className="min-w-0 flex-1 px-gutter pt-2 pb-8 outline-none lg:py-7"
      >
        <div className="mx-auto max-w-content">
          <OfflineBanner figuresFrom={data.figuresFrom} />
          {children}
        </div>
      </main>
      {!isWide && <BottomTabs {...data} />}
    </div>
  );
}
