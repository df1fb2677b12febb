import type { Problem, Words } from '../model/problem.ts'
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
        `PDF 有 ${printed.pages.length} 页，应为 ${planned.length} 页。`,
        {
          en: 'Nothing was written. If styles/ or templates/ were changed, undo what makes a page longer than its sheet; else build with --relayout.',
          zh: '没有输出任何文件。如果改过 styles/ 或 templates/，请改回使版面超出纸张的地方；否则请加 --relayout 重新排版。'
        }
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
        `有 ${printed.missingGlyphs} 个字印成了空框。`,
        {
          en: 'Nothing was written. Look at the characters that “check/no-glyph” names; if there are none, put the files of the faces back that came with the program.',
          zh: '没有输出任何文件。请看 check/no-glyph 所指的字；如果没有，请恢复随程序附带的字体文件。'
        }
      )
    )
  }
  if (printed.silentGlyphs > 0) {
    problems.push(
      fault(
        'proof/silent-glyph',
        `${printed.silentGlyphs} printed characters cannot be read back from the PDF.`,
        `有 ${printed.silentGlyphs} 个印出的字无法从 PDF 中读回。`,
        {
          en: 'Nothing was written. A face of the paper’s own in styles/faces.css does not say which characters it draws: use another file of it.',
          zh: '没有输出任何文件。styles/faces.css 里自备的字体没有标明字形对应的字，请换用该字体的另一个文件。'
        }
      )
    )
  }
  for (const font of printed.wrongFonts) {
    problems.push(
      fault(
        'proof/font-not-truetype',
        `The font ${font} is not an embedded TrueType font.`,
        `字体 ${font} 不是嵌入的 TrueType 字体。`,
        {
          en: 'Nothing was written. Let styles/faces.css name a TrueType file (.ttf) for it, and no rule of styles/ a face that is not declared there.',
          zh: '没有输出任何文件。请在 styles/faces.css 中为它指定 TrueType 文件（.ttf），样式里也不要用未在其中声明的字体。'
        }
      )
    )
  }
  return problems
}

function fault(code: string, en: string, zh: string, hint: Words): Problem {
  return { code, severity: 'error', message: { en, zh }, hint }
}
