import type { ReactNode } from 'react';
import { UserText } from './isolated-text.tsx';

type PageHeaderProps = {
  title?: ReactNode;
  /** In place of the title: a heading that draws itself. */
  heading?: ReactNode;
  /** A title that a person typed keeps its own direction. */
  isUserTitle?: boolean | undefined;
  picture?: ReactNode;
  /** One line under the title. */
  subtitle?: ReactNode;
  /** Buttons at the end, the main one last. */
  actions?: ReactNode;
};

/** The head of a page. Its heading takes the focus when the page is reached by a link. */
export function PageHeader({
  title,
  heading,
  isUserTitle = false,
  picture,
  subtitle,
  actions,
}: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="flex min-w-0 items-start gap-4.5">
        {picture}
        <div className="min-w-0">
          {heading ?? (
            <h1 id="page-heading" tabIndex={-1} className="page-title">
              {isUserTitle ? <UserText>{title}</UserText> : title}
            </h1>
          )}
          {subtitle !== undefined && <div className="mt-1.5 text-body text-ink-2">{subtitle}</div>}
        </div>
      </div>
      {actions !== undefined && (
        <div className="flex flex-wrap items-center gap-2.5">{actions}</div>
      )}
    </header>
  );
}
