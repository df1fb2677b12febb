import {
  diffExplanations,
  editionExplanations,
  noticeExplanations,
  proofExplanations
} from './after-acceptance.ts'
import { articlesExplanations } from './articles.ts'
import { bookExplanations } from './book/finished-book.ts'
import { columnExplanations } from './column.ts'
import { copiesExplanations } from './copies.ts'
import { copyExplanations } from './copy.ts'
import { correctionExplanations } from './correction.ts'
import type { Explanations } from './explanation.ts'
import { fileExplanations } from './file.ts'
import { importExplanations } from './import/documents.ts'
import { issueExplanations } from './issue.ts'
import { makeupExplanations } from './makeup.ts'
import { outputExplanations } from './output.ts'
import { picturesExplanations } from './pictures.ts'
import { preflightExplanations } from './preflight/preflight.ts'
import { accessExplanations } from './preflight/preflight-access.ts'
import { bytesExplanations } from './preflight/preflight-bytes.ts'
import { preflightInkExplanations } from './preflight/preflight-ink.ts'
import { typeExplanations } from './preflight/preflight-type.ts'
import { pressExplanations } from './press.ts'
import { pressOrderExplanations } from './press-order.ts'
import { actionExplanations } from './preview/desk-acts.ts'
import { queueExplanations } from './queue.ts'
import { sheetsExplanations } from './sheets.ts'
import { splitExplanations } from './split.ts'
import { storyExplanations } from './story.ts'
import { styleExplanations } from './style.ts'
import { yamlExplanations } from './yaml.ts'

/**
 * Every code of a problem, in the order of the work. The words of a message and a hint stand where
 * they arise; what stands here is what a code means, for `duikai explain` and the list in README.md.
 */
export const explanations: Explanations = {
  ...yamlExplanations,
  ...storyExplanations,
  ...issueExplanations,
  ...articlesExplanations,
  ...splitExplanations,
  ...importExplanations,
  ...correctionExplanations,
  ...noticeExplanations,
  ...editionExplanations,
  ...diffExplanations,
  ...proofExplanations,
  ...actionExplanations,
  ...fileExplanations,
  ...copyExplanations,
  ...picturesExplanations,
  ...columnExplanations,
  ...styleExplanations,
  ...makeupExplanations,
  ...pressOrderExplanations,
  ...pressExplanations,
  ...bookExplanations,
  ...outputExplanations,
  ...queueExplanations,
  ...copiesExplanations,
  ...sheetsExplanations,
  ...preflightExplanations,
  ...preflightInkExplanations,
  ...bytesExplanations,
  ...typeExplanations,
  ...accessExplanations
}
