import type { Span } from './gamut.ts'
import type { Curve } from './lut16.ts'

/** An axis of the grid over CIELAB, close where the press prints and wide where it cannot; places are 0 to 1. */
export interface PcsAxis {
  /** From the file's 16 bits, as 0 to 1, to the place on the axis. */
  readonly placeOf: Curve
  /** From the place on the axis to L*, a* or b*. */
  readonly valueOf: (place: number) => number
}

/** Part of the axis for what is too dark for the press. */
const darkPart = 2 / 22
/** Part of each half of the axis for the a* or b* that the press reaches. */
const nearPart = 9 / 11

/** L*, from 0 to 100: nearly all of it for what is lighter than the darkest print. */
export function lightAxis(darkest: number): PcsAxis {
  const knee = Math.floor(darkest - 1)
  return {
    placeOf: part => {
      const lightness = (part * 65535) / 652.8
      if (lightness <= knee) return (lightness / knee) * darkPart
      return Math.min(1, darkPart + ((lightness - knee) / (100 - knee)) * (1 - darkPart))
    },
    valueOf: place =>
      place <= darkPart
        ? (place / darkPart) * knee
        : knee + ((place - darkPart) / (1 - darkPart)) * (100 - knee)
  }
}

/** a* or b*, from −128 to 128, grey in the middle: most of it for what the press reaches. */
export function colourAxis([least, most]: Span): PcsAxis {
  const down = halfAxis(Math.ceil(1 - least))
  const up = halfAxis(Math.ceil(1 + most))
  return {
    placeOf: part => {
      const value = (part * 65535) / 256 - 128
      return value < 0 ? 0.5 - down.placeOf(-value) / 2 : 0.5 + up.placeOf(value) / 2
    },
    valueOf: place =>
      place < 0.5 ? -down.valueOf((0.5 - place) * 2) : up.valueOf((place - 0.5) * 2)
  }
}

function halfAxis(reach: number) {
  return {
    placeOf: (size: number) =>
      size <= reach
        ? (size / reach) * nearPart
        : nearPart + ((size - reach) / (128 - reach)) * (1 - nearPart),
    valueOf: (half: number) =>
      half <= nearPart
        ? (half / nearPart) * reach
        : reach + ((half - nearPart) / (1 - nearPart)) * (128 - reach)
  }
}
