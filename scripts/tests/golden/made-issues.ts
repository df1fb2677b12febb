import { chineseEdition } from './chinese-edition.ts'
import { colourPage } from './colour-page.ts'
import { advertsPage, briefsPage, longStoryPage } from './one-page.ts'
import { type Passages, samplePassages } from './passages.ts'
import type { IssueFiles } from './pieces.ts'
import { sikaiEdition } from './sikai-edition.ts'

/** The golden issues that are made by code, by their folder's name; english-weekly stands beside them. */
export const madeIssues: Readonly<Record<string, () => Promise<IssueFiles>>> = {
  'adverts-heavy': from(advertsPage),
  briefs: from(briefsPage),
  'colour-photographs': from(colourPage),
  'eight-pages': from(chineseEdition),
  'liaoyuan-sikai': sikaiEdition,
  'one-long-story': from(longStoryPage)
}

function from(make: (passages: Passages) => Promise<IssueFiles>): () => Promise<IssueFiles> {
  return async () => make(await samplePassages())
}
