import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import { build } from '../desk/build.ts'
import { cacheFolder } from '../kit/folders.ts'
import { partId } from '../model/part-id.ts'
import type { World } from '../model/world.ts'
import { readPdfText } from '../press/pdf-text.ts'
import { openPdf } from '../press/rewrite/pdf-file.ts'
import { openReaderRoom, type ReaderRoom } from '../tests/book/readers/reader-room.ts'
import { goldenFolder, goldenNames } from '../tests/golden/golden-folder.ts'
import { jumpingIssue, type WantedJump } from './jumping-issue.ts'
import { untilFilled } from './made-up-issue.ts'
import { type PagesTold, pagesTold } from './page-in-force.ts'
import { type ScreensTold, screensTold } from './screen-pages.ts'

/** What a reader of one issue's book is told of its pages; undefined where the issue could not be built. */
export interface MarksRow {
  readonly issue: string
  /** `1>3` of each story that runs on. */
  readonly jumps: readonly string[]
  readonly told: PagesTold | undefined
  readonly screens: ScreensTold | undefined
}

/** How issues are asked for. */
export interface MarksRequest {
  /** Seeds of each kind of issue whose stories run on. */
  readonly seeds: number
  readonly root: string
  readonly done: (row: MarksRow) => void
}

/** Pages from and to which stories are to run on, issue by issue. */
const kinds: readonly (readonly WantedJump[])[] = [
  [[1, 2]],
  [[1, 3]],
  [[2, 4]],
  [
    [1, 2],
    [1, 2]
  ],
  [
    [1, 3],
    [2, 3]
  ]
]

/**
 * Builds the golden issues and others whose stories run on, and asks of every character of their books, and of every
 * screenful in foliate-js, whether the page that is told there is the one on which the finished PDF has it.
 */
export async function marksBench(
  { seeds, root, done }: MarksRequest,
  world: World
): Promise<readonly MarksRow[]> {
  const shelf = join(cacheFolder, 'bench', 'marks')
  const room = await openReaderRoom()
  const rows: MarksRow[] = []
  const judge = async (issue: string, folder: string) => {
    const row = { issue, ...(await judged(folder, { root, shelf, room }, world)) }
    rows.push(row)
    done(row)
  }
  try {
    for (const name of goldenNames) await judge(name, await goldenFolder(name, shelf))
    for (const language of ['zh', 'en'] as const) {
      for (const jumps of kinds) {
        for (let seed = 1; seed <= seeds; seed += 1) {
          const name = `${language} ${jumps.map(jump => jump.join('>')).join(' ')} ${seed}`
          const folder = join(shelf, 'manuscript', name.replace(/[ >]/g, '-'))
          const write = (worth: readonly number[]) =>
            jumpingIssue({ seed, language, jumps, worth }, folder, world)
          await untilFilled(write, folder, root, world)
          await judge(name, folder)
        }
      }
    }
  } finally {
    await room.close()
  }
  return rows
}

interface Workplace {
  readonly root: string
  readonly shelf: string
  readonly room: ReaderRoom
}

async function judged(folder: string, { root, shelf, room }: Workplace, world: World) {
  const output = join(shelf, 'output')
  const request = { folder, root, output, draft: false, layout: 'first' } as const
  const tools = { world, report: () => undefined, stage: () => undefined }
  const { written } = await build(request, tools)
  if (!written) return { jumps: [], told: undefined, screens: undefined }
  const at = (name: string) => join(output, basename(folder), name)
  const record = JSON.parse(new TextDecoder().decode(await world.read(at('record.json'))))
  const printed: readonly PrintedPage[] = record.pages
  const texts = readPdfText(await openPdf(await world.read(at('paper.pdf')))).pages
  const pages = new Map(printed.map(({ page }, index) => [page, texts[index] ?? '']))
  const book = await world.read(at('book.epub'))
  const files = unzipSync(book)
  const shown = await screensOf(book, room)
  return {
    jumps: jumpsOf(printed),
    told: pagesTold(files, pages),
    screens: screensTold(files, shown, pages)
  }
}

interface PrintedPage {
  readonly page: number
  readonly frames: readonly { readonly story: string }[]
}

/** Which stories run on, by the names of their frames. */
function jumpsOf(pages: readonly PrintedPage[]): readonly string[] {
  return pages.flatMap(({ page, frames }) =>
    frames.flatMap(({ story }) => {
      const to = pages.find(other =>
        other.frames.some(one => one.story === partId(story, other.page))
      )
      return to ? [`${page}>${to.page}`] : []
    })
  )
}

async function screensOf(book: Uint8Array, room: ReaderRoom) {
  const opened = await room.open('foliate-js', book)
  const screens = []
  for (const [index, file] of opened.items.entries()) {
    for (const { from, to, page = '' } of await opened.screenfuls(index)) {
      screens.push({ file, from, to, page })
    }
  }
  await opened.close()
  return screens
}
