/** A plain object while it is being made, whose optional properties are set as they are found. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
