/**
 * The shape a translation must have: every key of the French reference, nested alike.
 * French alone has the plural form `_many` (from 1 000 000), so the other languages do not repeat those keys.
 */
export type Translation<Reference> = {
  [Key in keyof Reference as Key extends `${string}_many` ? never : Key]: Reference[Key] extends string
    ? string
    : Translation<Reference[Key]>
}

/** The `_one` keys of the French texts that lack their `_many` or `_other` form; `never` when none does. */
export type IncompletePlurals<Texts> = Texts extends string
  ? never
  : {
      [Key in keyof Texts & string]: Key extends `${infer Stem}_one`
        ? `${Stem}_many` | `${Stem}_other` extends keyof Texts
          ? never
          : Key
        : IncompletePlurals<Texts[Key]>
    }[keyof Texts & string]
