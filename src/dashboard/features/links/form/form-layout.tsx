import './form-layout.css';
import { Eye } from 'lucide-react';
import { useState, type ReactNode, type RefCallback, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useMediaQuery } from '../../../ui/use-media-query.ts';

type FormLayoutProps = {
  attach: RefCallback<HTMLFormElement>;
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  /** Across the whole width, above form and picture. */
  head: ReactNode;
  children: ReactNode;
  /** What went wrong, just above the buttons. */
  notices: ReactNode;
  /** The buttons, the main one first: it stands where the form ends. */
  actions: ReactNode;
  /** Gets its title where nothing else names it. */
  renderPreview: (title: string | undefined) => ReactNode;
};

/** A long form beside the picture of what comes of it; on a narrow screen the picture is one press away. */
export function FormLayout({
  attach,
  onSubmit,
  head,
  children,
  notices,
  actions,
  renderPreview,
}: FormLayoutProps) {
  const t = useTranslations('linkForm');
  const ui = useTranslations('ui');
  // The `xl:` of the styles.
  const hasRoom = useMediaQuery('(width >= 80rem)');
  const [isPreviewing, setIsPreviewing] = useState(false);
  return (
    <div className="mt-6 grid items-start gap-x-9 xl:grid-cols-[minmax(0,1fr)_21.75rem]">
      <form ref={attach} noValidate onSubmit={onSubmit} className="form-over-bar contents">
        <div className="min-w-0 xl:col-span-2">{head}</div>
        <div className="min-w-0 xl:row-start-2">
          {children}
          <div className="form-bar">
            <div className="flex max-h-[45dvh] flex-col overflow-y-auto overscroll-contain [&>:not(:empty)]:mb-3">
              {notices}
            </div>
            <div className="form-buttons">
              {actions}
              {!hasRoom && (
                <Button
                  icon={Eye}
                  size="large"
                  variant="ghost"
                  onClick={() => setIsPreviewing(true)}
                >
                  {t('preview')}
                </Button>
              )}
            </div>
          </div>
        </div>
      </form>
      {hasRoom ? (
        <aside
          aria-label={t('previewTitle')}
          className="sticky top-6 col-start-2 row-start-2 min-w-0"
        >
          {renderPreview(t('previewTitle'))}
        </aside>
      ) : (
        <Dialog
          isOpen={isPreviewing}
          onClose={() => setIsPreviewing(false)}
          title={t('previewTitle')}
          closeLabel={ui('close')}
          size="small"
        >
          {renderPreview(undefined)}
        </Dialog>
      )}
    </div>
  );
}
