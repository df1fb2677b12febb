import { frameArt } from '../../model/frame-art.ts'
import type { Issue } from '../../model/issue.ts'
import { profileOf } from '../../model/language.ts'
import type { Story } from '../../model/story.ts'
import type { Style } from '../../model/style.ts'
import type { Ruler } from '../../typeset/atom.ts'
import { issueNames } from '../../typeset/issue-names.ts'
import { setCopy } from '../../typeset/set-copy.ts'

/** Lines of a story's copy in one column of so many characters. */
export type ColumnLines = (story: Story, style: Style, measure: number) => number

/**
 * Reckons lines of copy at any measure from those at one or two: what flows takes so many characters ÷ measure and some
 * share of a line for each paragraph. It is set once, whatever the formats and sizes that are asked about.
 */
export function columnLines(issue: Issue, ruler: Ruler): ColumnLines {
  const known = new Map<string, LineLaw>()
  return (story, style, measure) => {
    const language = story.meta.language ?? issue.facts.language
    const law = known.get(story.slug) ?? lawOf(story, style, language)
    known.set(story.slug, law)
    return law.fixed + law.characters / measure
  }

  function lawOf(story: Story, style: Style, language: string): LineLaw {
    const phrases = issueNames(issue)
    const { rest } = frameArt(story)
    const at = (measure: number) =>
      counted(setCopy(rest, measure, { style, ruler, language, phrases }))
    if (!profileOf(language).isSpaced) {
      // Han characters are of one width: a last line is half full on average.
      const { lines, paragraphs, slabs } = at(hanMeasure)
      const fixed = slabs + paragraphs / 2
      return { fixed, characters: (lines - paragraphs / 2) * hanMeasure }
    }
    // Words leave more of a narrow line empty, so that two measures are asked.
    const [narrow, wide] = wordMeasures
    const [most, least] = [at(narrow), at(wide)].map(one => one.lines + one.slabs)
    const characters = ((most ?? 0) - (least ?? 0)) / (1 / narrow - 1 / wide)
    return { fixed: (least ?? 0) - characters / wide, characters }
  }
}

/** Lines = fixed + characters ÷ measure. */
interface LineLaw {
  readonly fixed: number
  readonly characters: number
}

const hanMeasure = 15
const wordMeasures = [14, 19] as const

function counted(pieces: ReturnType<typeof setCopy>) {
  const rowsOf = (some: typeof pieces) =>
    some.reduce((sum, piece) => sum + (piece.options[0]?.rows ?? 0), 0)
  const flowing = pieces.filter(({ flow }) => flow === 'lines')
  return {
    lines: rowsOf(flowing),
    paragraphs: flowing.length,
    slabs: rowsOf(pieces.filter(({ flow }) => flow !== 'lines'))
  }
}
