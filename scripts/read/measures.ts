import type { Tokens } from '../kit/css-tokens.ts'
import type { HeadWhite } from '../model/head-white.ts'
import type { Measures } from '../model/measures.ts'
import type { CopyLinePlace, Style, TypeLimits } from '../model/style.ts'

/** Reads the measures that the page and the setting share. */
export function measuresOf({ number }: Tokens): Measures {
  return {
    rubySize: number('ruby-size'),
    raisedSize: number('raised-size'),
    spreadNameEm: number('spread-name'),
    headSmallLeading: number('head-small-leading'),
    bandSideEm: number('band-side'),
    bandHeadEm: number('band-head'),
    ruledRows: number('ruled-rows'),
    quoteSideEm: number('quote-side'),
    insetSideEm: number('inset-side'),
    insetRows: number('inset-rows'),
    itemMarkGapEm: number('item-mark-gap'),
    cellSideEm: number('cell-side'),
    tableAirRows: number('table-air'),
    ruleRows: number('rule-rows'),
    qrRows: number('qr-rows'),
    ruleDropRows: number('rule-drop'),
    pictureClearRows: number('picture-clear'),
    boxHeadRows: number('box-head'),
    boxFootRows: number('box-foot'),
    columnRuleHeadRows: number('column-rule-head'),
    columnRuleFootRows: number('column-rule-foot'),
    folioDropRows: number('folio-drop'),
    captionSize: number('caption-size'),
    captionLeadingRows: number('caption-leading'),
    captionGapRows: number('caption-gap'),
    captionAirRows: number('caption-air'),
    pictureLeastPpi: number('picture-ppi'),
    blockAirRows: number('block-air'),
    advertLabelRows: number('advert-label-rows'),
    notesHeadRows: number('notes-head-rows'),
    notesLineRows: number('notes-line-rows'),
    factsRows: number('facts-rows'),
    nameplateAirRows: number('nameplate-air'),
    factsGapEm: number('facts-gap'),
    folioGap: number('folio-gap'),
    folioNumberGap: number('folio-number-gap'),
    folioLeading: number('folio-leading')
  }
}

/** Reads how far kicker and deck stand under the main line: one number where it is always as far. */
export function headStepsOf({ numbers }: Tokens): Style['headSteps'] {
  const [least = 0, most = least] = numbers('head-steps')
  return { least, most: Math.max(least, most) }
}

/** Reads the white at a head. */
export function headWhiteOf({ number }: Tokens): HeadWhite {
  return {
    over: number('head-over'),
    signUnder: number('sign-under'),
    kickerMain: number('kicker-main'),
    mainDeck: number('main-deck'),
    deckByline: number('deck-byline'),
    copy: number('head-copy'),
    openEm: number('head-open')
  }
}

/** Reads where the line of a numbered copy stands; undefined where a style has no place for it. */
export function copyLineOf({ number, px }: Tokens): CopyLinePlace | undefined {
  const place = {
    sizePx: px('copy-line-size'),
    leastPx: px('copy-line-least'),
    belowPx: px('copy-line-below'),
    widthShare: number('copy-line-share')
  }
  return place.sizePx > 0 ? place : undefined
}

/** Reads within what the copy may choose the size of its type. */
export function typeLimitsOf({ number, px }: Tokens, isSpaced: boolean): TypeLimits {
  const body = { least: px('body-least'), most: px('body-most') }
  const wordBody = { least: px('body-least-words'), most: px('body-most-words') }
  const column = { least: number('column-least'), most: number('column-most') }
  const wordColumn = { least: number('column-least-words'), most: number('column-most-words') }
  return {
    bodyPx: isSpaced ? wordBody : body,
    columnCharacters: isSpaced ? wordColumn : column,
    gutterCharacters: { least: number('gutter-least'), most: number('gutter-most') },
    leading: { least: number('leading-least'), most: number('leading-most') }
  }
}
