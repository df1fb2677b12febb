import type { Element } from 'hast'
import type { Measures } from '../model/measures.ts'
import type { LineRules } from '../model/style.ts'
import type { CharacterClass } from './character-class.ts'
import type { Turn } from './cut-upright.ts'
import type { Hyphenate } from './hyphenate.ts'

/** The least thing a line is made of: a Han character, a mark, a Latin word, a space, an object or a forced break. */
export interface Atom {
  readonly kind: CharacterClass | 'object' | 'forced-break'
  /** What is shown; empty for a forced break. */
  readonly text: string
  /** Full width, em of the text it stands in. */
  readonly widthEm: number
  /** The run of Latin characters of which it is a part. */
  readonly run?: string
  /** Inline elements around it, the outermost first. */
  readonly path: readonly Element[]
  /** The whole element where the atom is one, as ruby is. */
  readonly node?: Element
  /** A number of a note, or another text above or below the line. */
  readonly isRaised?: boolean
  /** Cost of ending a line after it: 0 free, Infinity never. */
  readonly breakCost: number
  /** What ending a line after it costs where a measure is too narrow for a number and its unit. */
  readonly tornCost?: number
  /** A hyphen is added where a line ends after it; its width in em. */
  readonly hyphenEm?: number
  /** Blank that its face draws around that hyphen and the line leaves out, em: Chinese faces give it a whole em. */
  readonly hyphenBlank?: { readonly before: number; readonly after: number }
  /** Its size, where it is not that of the text around it. */
  readonly scale?: number
  /** How it stands in an upright line. */
  readonly turn?: Turn
  /** How far a mark is drawn from where its face has it, em. */
  readonly movedEm?: { readonly right: number; readonly up: number }
  /** Its quotation marks and apostrophes, which the face draws in a whole em, are set in their narrow form. */
  readonly narrow?: NarrowMarks
  /** The face of emoji draws it. */
  readonly isEmoji?: boolean
  /** It follows joined letters, as of Uyghur, on whose runs Chromium ignores letter-spacing. */
  readonly isAfterJoined?: boolean
  /** Width of a space, a middle dot or a number in one em in its face, where the setting gives it another. */
  readonly drawnEm?: number
}

/** The hyphen at the end of a line; a typed one is U+002D, so the two are never taken for each other. */
export const lineHyphen = '\u2010'

/** Faces, language and sizes of a text. */
export interface TextSetting {
  /** Sizes of what stands over and at words. */
  readonly measures: Pick<Measures, 'rubySize' | 'raisedSize' | 'spreadNameEm'>
  readonly family: string
  readonly strongFamily: string
  readonly emphasisFamily: string
  /** Sets the first words of a story apart. */
  readonly ledeFamily?: string
  readonly language: string
  /** How strictly marks keep off the edges of lines; the region's habit where it is absent. */
  readonly lineRules?: LineRules
  /** Letters and digits between Han characters are set this much larger, so that they are as full. */
  readonly latinScale?: number
  /** The lines stand upright, as those of 竖题 do. */
  readonly isUpright?: boolean
  /** Parts words at the ends of lines; absent where no word is parted, as in headlines. */
  readonly hyphenate?: Hyphenate
  /** The space between words that the style likes best, em; the face's own where it is absent. */
  readonly spaceEm?: number
  /** A run of Latin characters wider than this is parted whatever it is, em; absent where every one fits its line. */
  readonly widestEm?: number
  /** Runs of Latin characters that are too wide where they stand, and the room that each has there, em. */
  readonly narrowRuns?: Readonly<Record<string, number>>
}

/** Who draws the narrow form of a mark: a feature (pwid) of its own family, or of the one that draws what is lacking. */
export type NarrowMarks = 'own' | 'other'

/** A mark in its narrow form, em. */
export interface NarrowMark {
  readonly widthEm: number
  readonly drawnBy: NarrowMarks
}

/** The box of a character's ink, em from its origin on the baseline. */
export interface Ink {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Measures type: width in em of a text set in a family, and where a character has its ink. */
export interface Ruler {
  readonly widthEm: (text: string, family: string) => number
  /** Width of a Han character, em: a few display faces draw them a little wider than they are high. */
  readonly fullEm?: (family: string) => number
  readonly inkEm?: (character: string, family: string) => Ink
  /** Height of a line's box above the baseline and below it, as the family's first face has it, em; both positive. */
  readonly boxEm?: (family: string) => { readonly ascent: number; readonly descent: number }
  /** How a Latin mark is drawn as wide as Latin has it; undefined where the family does that by itself. */
  readonly narrow?: (mark: string, family: string) => NarrowMark | undefined
  /** Width of an emoji as its own face draws it, em; undefined where the text's faces draw it, or none does. */
  readonly emojiEm?: (cluster: string, family: string) => number | undefined
}
