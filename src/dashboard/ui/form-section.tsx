import { useId, type ReactNode } from 'react';

type FormSectionProps = {
  title: ReactNode;
  /** What the section is for, under its title. */
  description?: ReactNode;
  children: ReactNode;
};

/** A part of a long form: its title beside the fields on a wide screen, above them on a phone. */
export function FormSection({ title, description, children }: FormSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-4 border-t border-line py-6 first:border-t-0 first:pt-0 xl:grid-cols-[10.5rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="text-heading font-semibold text-ink">
          {title}
        </h2>
        {description !== undefined && <p className="mt-0.5 text-small text-ink-3">{description}</p>}
      </div>
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
    </section>
  );
}
