import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from '../desk/build.ts'
import type { Problem } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import { fieldsOfPage, type SignPage, writeSignPage } from './sign-page.ts'
import { fieldSentences, folded, signSentences, storiesOf } from './sign-sentences.ts'

/** What of a page's sentences poppler does not find on paper. */
export interface SignsFound {
  readonly sentences: number
  readonly missing: readonly string[]
}

/** Sentences of a page, which five stories of plain words help to fill. */
const sentencesOfPage = 168

/** The pages of all sentences; but for a bar in a table's cell, which is refused by name. */
export function signPages(): readonly SignPage[] {
  const printed = signSentences().filter(
    ({ sign, container }) => sign !== '|' || container !== 'cell'
  )
  const fields = fieldSentences().filter(text => !/^["{]/.test(text))
  return storiesOf(printed, sentencesOfPage).map((story, page) => ({
    story,
    // Each third, so that start, middle and end, Han, digits and Latin all come.
    fields: Array.from(
      { length: fieldsOfPage },
      (_, at) => fields[((page * fieldsOfPage + at) * 3 + (page % 3)) % fields.length] ?? ''
    )
  }))
}

/** Builds a page in a new folder and reads it with poppler; undefined where no amount of copy fills it. */
export async function signsOnPaper(
  page: SignPage,
  folder: string,
  root: string,
  world: World
): Promise<SignsFound | undefined> {
  let [least, most] = [1200, 4400]
  for (let round = 0; round < mostRounds; round++) {
    const characters = round === 0 ? firstAmount : Math.round((least + most) / 2)
    const issue = join(folder, `page-${characters}`)
    await writeSignPage(page, characters, issue, world)
    const request = { folder: issue, output: join(folder, 'output'), root, draft: false }
    const codes: string[] = []
    const report = ({ code }: Problem) => void codes.push(code)
    const { written, output } = await build(request, { world, report, stage: () => {} })
    if (!written) {
      if (codes.includes('makeup/too-much-copy')) most = characters
      else least = characters
      continue
    }
    const { stdout } = await promisify(execFile)('pdftotext', [
      '-raw',
      join(output, 'paper.pdf'),
      '-'
    ])
    const paper = folded(stdout)
    const sentences = [...[...page.story.lineOf.values()].map(({ text }) => text), ...page.fields]
    return {
      sentences: sentences.length,
      missing: sentences.filter(text => !paper.includes(folded(text)))
    }
  }
  return undefined
}

const firstAmount = 3000
const mostRounds = 9
