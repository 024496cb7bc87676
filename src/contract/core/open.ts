/** A known word, or any other as it came: a status that is new to us must not empty the screen. */
export type Open<Known extends string> = Known | (string & Record<never, never>);
