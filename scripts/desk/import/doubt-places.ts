import type { Problem } from '../../model/problem.ts'
import type { SourceAt } from '../../read/imports/source-block.ts'
import { lookAt, withoutHeadline } from './import-problems.ts'
import { partNames, sureEnough, type WrittenDocument } from './imported-story.ts'

/** The places of a document at which an editor should look: what was told apart with little confidence. */
export function doubtPlaces({
  file,
  stories
}: Pick<WrittenDocument, 'file' | 'stories'>): readonly Problem[] {
  return stories.flatMap(({ name, story }) =>
    story.doubts
      .filter(({ confidence }) => confidence < sureEnough)
      .map(({ part, words, at, confidence }) => {
        if (words === '' && part === 'headline') return withoutHeadline(file, name, at.line)
        const sure = Math.round(confidence * 100)
        const where = {
          en: `${placeWords(at).en}, in ${name} (${sure} % sure)`,
          zh: `${placeWords(at).zh}，在 ${name} 里（把握 ${sure}%）`
        }
        return lookAt(file, where, words, partNames[part], at.line)
      })
  )
}

/** Where in a document that has no lines. */
function placeWords({ page, paragraph }: SourceAt): { readonly en: string; readonly zh: string } {
  if (page !== undefined) return { en: ` on page ${page}`, zh: `（第${page}页）` }
  return paragraph === undefined
    ? { en: '', zh: '' }
    : { en: ` in paragraph ${paragraph}`, zh: `（第${paragraph}段）` }
}
