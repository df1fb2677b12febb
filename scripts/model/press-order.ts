import type { InkTable } from './ink-table.ts'
import type { Place } from './problem.ts'

/** What a press file may be made to: ISO 15930-7, -6 and -4, or a plain PDF. */
export const pressStandards = ['PDF/X-4', 'PDF/X-3:2003', 'PDF/X-1a:2003', 'PDF'] as const

/** One of the standards of a press file. */
export type PressStandard = (typeof pressStandards)[number]

/** Bleed that every sheet is printed with, mm; a preset may ask for less, never for more. */
export const sheetBleedMm = 3

/** What a printer asks of a file: a table of `styles/press/`. */
export interface PressPreset {
  /** Its file's name: `coldset-220`. */
  readonly name: string
  /** For problems: `styles/press/coldset-220.yaml`. */
  readonly file: string
  readonly standard: PressStandard
  /** Everything in inks of the profile; or RGB and grey left as they are, black kept pure. */
  readonly colour: 'cmyk' | 'as-is'
  /** A file of `styles/profiles/` without `.icc`; absent where the printer's own is required, or none is needed. */
  readonly profile?: string
  /** The most ink on any place, percent of all four together. */
  readonly totalInk: number
  /** Beyond the trim on every side, 0 … `sheetBleedMm`. */
  readonly bleedMm: number
  /** Room for marks beyond the bleed on every side. */
  readonly slugMm: number
  readonly marks: boolean
  /** Along the trim, inside it, where nothing may be printed; 0 where all may. */
  readonly quietMarginMm: number
  /** Of pictures, pixels to an inch at their printed size. */
  readonly resolution: {
    /** More is thrown away. */
    readonly most: number
    /** Less is an error. */
    readonly least: number
    /** Less is said. */
    readonly advised: number
  }
  /** Points; smaller is an error, or where it is only advised a warning. */
  readonly smallestType: {
    readonly oneInk: number
    readonly oneInkAdvised: number
    /** White, or the paper, out of ink. */
    readonly reversed: number
    /** Of more than one ink: the plates never meet exactly. */
    readonly moreInks: number
    /** Of one ink that is screened, as grey is: its edges are dots. */
    readonly screened: number
  }
  /** Points. */
  readonly thinnestRule: {
    readonly oneInk: number
    readonly moreInks: number
  }
}

/** What an issue says of its press: `press:` of `issue.yaml`. */
export interface PressAsked {
  readonly preset: string
  /** A file in the folder. */
  readonly profile?: string
  readonly standard?: PressStandard
  readonly spot?: SpotColour
  readonly run?: PrintRunSaid
  /** Where it names them. */
  readonly places: Readonly<Record<'preset' | 'profile', Place>>
}

/** What is asked of the press on the command line; it goes before what the issue says. */
export interface PressWish {
  readonly preset?: string
  readonly standard?: PressStandard
  readonly run?: PrintRunSaid
  /** The preset where neither the command line nor the issue names one. */
  readonly otherwise?: string
}

/** What is said of the run for those who print it; nothing is taken for granted. */
export interface PrintRunSaid {
  /** Paper, as the printer calls it: `45 g newsprint`. */
  readonly stock?: string
  readonly quantity?: number
}

/** A colour of the style that is printed by a plate of its own (套红), beside black alone. */
export interface SpotColour {
  /** A token of the ink table without its hyphens: `accent`. */
  readonly token: string
  /** What the printer calls the ink; the plate bears it. */
  readonly name: string
  readonly place: Place
}

/** A profile of inks, found sound. */
export interface OutputProfile {
  /** Its file's name. */
  readonly name: string
  /** ICC.1, class `prtr`, CMYK. */
  readonly bytes: Uint8Array
  /** Where it was named. */
  readonly place: Place
}

/** What a press file is made to. */
export interface PressOrder {
  readonly preset: PressPreset
  /** The preset's own, or what was asked in its place. */
  readonly standard: PressStandard
  /** There wherever the preset's colour is `cmyk`. */
  readonly profile?: OutputProfile
  readonly spot?: SpotColour
  readonly run?: PrintRunSaid
}

/** A press order with the inks of the style that is printed. */
export interface PressJob {
  readonly order: PressOrder
  readonly inks: InkTable
}
