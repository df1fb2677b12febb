import { headSeats } from '../../model/head-seats.ts'
import type { Problem } from '../../model/problem.ts'
import type { SetPage } from '../../model/set-copy.ts'

/** Names the stories whose editor asked for an upright headline (竖题) and whose headline lies. */
export function lyingHeadlines(pages: readonly SetPage[]): readonly Problem[] {
  return pages
    .flatMap(page => page.frames)
    .filter(({ story, frame }) => {
      return story.meta.headStyle === 'upright' && !headSeats[frame.recipe.seat].isUpright
    })
    .map(({ story }) => ({
      code: 'makeup/not-upright',
      severity: 'warning',
      place: { file: story.file, line: 1 },
      message: {
        en: `The headline of “${story.slug}” was to stand upright and cannot.`,
        zh: `“${story.slug}”要求竖题，但排不成竖题。`
      },
      hint: {
        en: 'An upright headline has 4 to 16 characters, no Latin words, and a frame of two columns or more without a box.',
        zh: '竖题须为4至16字，不含西文单词，版位至少两栏、不加框。'
      }
    }))
}
