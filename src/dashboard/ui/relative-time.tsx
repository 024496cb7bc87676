type RelativeTimeProps = {
  /** Epoch milliseconds. */
  instant: number;
  /** "il y a 3 jours", from `format.relative`. */
  text: string;
  /** The whole date, from `format.fullDateTime`: shown on hover. */
  title: string;
  className?: string | undefined;
};

/** A moment in words, with the exact one behind it. */
export function RelativeTime({ instant, text, title, className }: RelativeTimeProps) {
  return (
    <time dateTime={new Date(instant).toISOString()} title={title} className={className}>
      {text}
    </time>
  );
}
