import { useLayoutEffect, useRef, useState } from 'react';
import { UserText } from './isolated-text.tsx';

type UserTitleProps = {
  children: string;
  /** On the button that shows all of it, and on the one that folds it again. */
  moreLabel: string;
  lessLabel: string;
};

/** The heading of a page that a person named: three lines of it, and the rest for whoever asks. */
export function UserTitle({ children, moreLabel, lessLabel }: UserTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isCut, setIsCut] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  useLayoutEffect(() => {
    const element = heading.current;
    if (element === null || isOpen) return undefined;
    const measure = () => setIsCut(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, [isOpen, children]);
  return (
    <>
      <h1
        ref={heading}
        id="page-heading"
        tabIndex={-1}
        className={isOpen ? 'page-title' : 'page-title line-clamp-3'}
      >
        <UserText>{children}</UserText>
      </h1>
      {isCut && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="mt-1 cursor-pointer rounded-small text-small font-medium text-accent hover:underline"
        >
          {isOpen ? lessLabel : moreLabel}
        </button>
      )}
    </>
  );
}
