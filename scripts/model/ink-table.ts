import type { Place } from './problem.ts'

/** Cyan, magenta, yellow, black, 0 … 1. */
export type Inks = readonly [cyan: number, magenta: number, yellow: number, black: number]

/** sRGB, whole numbers 0 … 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** A colour of the style and what it is printed in. */
export interface TokenInk {
  /** Its token without hyphens before it: `accent`, `ink-soft`. */
  readonly token: string
  /** As the pages have it. */
  readonly rgb: Rgb
  /** As the style says, `--accent-ink`; where it says nothing the output profile finds them. */
  readonly inks?: Inks
  /** Printed by a plate of its own instead, so much of it, 0 … 1. */
  readonly spot?: { readonly name: string; readonly share: number }
  /** Where the colour is declared. */
  readonly place: Place
}

/** The colours of a style; of two of one RGB the first is meant. */
export type InkTable = readonly TokenInk[]

/** The colours that every style has, the likeliest in print first. */
export const colourTokens = ['ink', 'paper', 'accent', 'tint', 'ink-soft'] as const
