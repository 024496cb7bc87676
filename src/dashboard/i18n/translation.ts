/** The same keys as a French catalogue, with any words: what `ar` and `en` must offer. */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>;
};
