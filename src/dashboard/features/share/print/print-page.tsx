import { ArrowLeft, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../../frame/use-page-title.ts';
import { Button } from '../../../ui/button.tsx';
import { UserText } from '../../../ui/isolated-text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ShareObstacleNote } from '../share-obstacle-note.tsx';
import type { ShareSubject } from '../share-subject.ts';
import './print-page.css';

type PrintPageProps = {
  subject: ShareSubject;
  /** What it is, and what it is for. */
  title: string;
  text: string;
  paper: 'A4' | 'A5';
  /** Size, language. */
  choices: ReactNode;
  /** Drawn in units of a 210th of the paper's width (`--u`). */
  children: ReactNode;
};

/**
 * A sheet of paper as it will come out of the printer, and the button that prints it. What is printed stands apart
 * from the page, so that nothing of the frame around it can come along.
 */
export function PrintPage({ subject, title, text, paper, choices, children }: PrintPageProps) {
  const t = useTranslations('share');
  usePageTitle(`${title} · ${subject.title}`);
  const { instanceId, linkId, obstacle, url } = subject;
  const paperClass = paper === 'A4' ? 'paper-a4' : 'paper-a5';
  return (
    <>
      <PageHeader
        title={title}
        subtitle={<UserText>{subject.title}</UserText>}
        actions={
          <LinkButton
            icon={ArrowLeft}
            to="/$instanceId/links/$linkId"
            params={{ instanceId, linkId }}
            className="[&>svg]:rtl:-scale-x-100"
          >
            {t('backToLink')}
          </LinkButton>
        }
      />
      {obstacle && <ShareObstacleNote obstacle={obstacle} className="mt-5" />}
      {url === '' ? (
        <p className="mt-6 text-body text-ink-2">{t('noAddress')}</p>
      ) : (
        <div className="mt-6 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,1fr)_21.25rem]">
          <div className="flex flex-col gap-5 lg:order-last">
            <p className="text-body text-ink-2">{text}</p>
            {choices}
            <Button variant="primary" size="large" icon={Printer} onClick={() => window.print()}>
              {t('print')}
            </Button>
            <p className="text-small text-ink-3">{t('printHint', { size: paper })}</p>
          </div>
          <section aria-label={t('preview')} className="paper-desk">
            <div className="paper">{children}</div>
          </section>
          {createPortal(
            <div className={`paper-printed ${paperClass}`}>
              <div className="paper">{children}</div>
            </div>,
            document.body,
          )}
        </div>
      )}
    </>
  );
}
