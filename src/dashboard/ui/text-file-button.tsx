import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { controlClasses, type ControlSize, type ControlVariant } from './control-classes.ts';

type TextFileButtonProps = {
  variant: ControlVariant;
  size: ControlSize;
  /** The element that says what was wrong with the last file. */
  errorId: string | undefined;
  onFile: (file: File) => void;
  children: ReactNode;
};

/** Asks for a CSV or plain text file of this device. Stands in a `relative` box. The same file may be chosen twice. */
export function TextFileButton({ variant, size, errorId, onFile, children }: TextFileButtonProps) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        aria-describedby={errorId}
        className="peer sr-only"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <label
        htmlFor={id}
        className={classNames(
          controlClasses(variant, size),
          'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
        )}
      >
        {children}
      </label>
    </>
  );
}
