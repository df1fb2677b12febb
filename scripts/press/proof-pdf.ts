import type { Problem } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import type { PdfText } from './pdf-text.ts'
import type { PlannedPiece } from './planned-text.ts'
import { proof } from './proof.ts'
import { proofStories } from './proof-stories.ts'

/** Everything about the printed PDF that must hold: its pages, its words, every story of the manuscript, its glyphs, its fonts. */
export function proofPdf(
  stories: readonly Story[],
  planned: readonly (readonly PlannedPiece[])[],
  printed: PdfText
): readonly Problem[] {
  const problems: Problem[] = []
  if (printed.pages.length !== planned.length) {
    problems.push(
      fault(
        'proof/page-count',
        `The PDF has ${printed.pages.length} pages where ${planned.length} were planned.`,
        `PDF 有 ${printed.pages.length} 页，应为 ${planned.length} 页。`
      )
    )
  }
  planned.forEach((pieces, at) => {
    const problem = proof(pieces, printed.pages[at] ?? '', 'paper')
    if (problem) problems.push(problem)
  })
  problems.push(...proofStories(stories, planned, printed.pages))
  if (printed.missingGlyphs > 0) {
    problems.push(
      fault(
        'proof/missing-glyph',
        `${printed.missingGlyphs} characters are printed as empty boxes.`,
        `有 ${printed.missingGlyphs} 个字印成了空框。`
      )
    )
  }
  if (printed.silentGlyphs > 0) {
    problems.push(
      fault(
        'proof/silent-glyph',
        `${printed.silentGlyphs} printed characters cannot be read back from the PDF.`,
        `有 ${printed.silentGlyphs} 个印出的字无法从 PDF 中读回。`
      )
    )
  }
  for (const font of printed.wrongFonts) {
    problems.push(
      fault(
        'proof/font-not-truetype',
        `The font ${font} is not an embedded TrueType font.`,
        `字体 ${font} 不是嵌入的 TrueType 字体。`
      )
    )
  }
  return problems
}

function fault(code: string, en: string, zh: string): Problem {
  return {
    code,
    severity: 'error',
    message: { en, zh },
    hint: {
      en: 'Nothing was published. Please keep this issue’s folder and report the fault.',
      zh: '本次未输出任何文件。请保留本期文件夹并报告此问题。'
    }
  }
}
