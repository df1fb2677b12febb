import { basename, dirname } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { articleFront } from '../../read/articles/article-front.ts'
import { decodeText } from '../../read/decode.ts'
import { present } from '../../read/present.ts'
import { readFileInside } from '../../read/read-file.ts'
import { writeNewFolder } from '../write-new-folder.ts'
import { divideFile } from './divide-file.ts'
import type { DividedFile, LeftOut } from './part-of-file.ts'
import { splitPictures } from './split-pictures.ts'
import { folderTaken, oneArticle, splitLoses, splitNotWritten } from './split-problems.ts'
import { stackedParts } from './stacked-parts.ts'
import { type StoryFile, sharedDefinitions, storyFiles, unusedOf } from './story-files.ts'
import { unaccounted } from './unaccounted.ts'

/** What is to be divided, and into which new folder; both absolute. */
export interface SplitRequest {
  readonly file: string
  readonly output: string
  /** Of the headings that begin an article, 1 to 6. */
  readonly level?: number
}

/** The stories that were made of a file, and what of it is in none of them. */
export interface SplitResult {
  readonly stories: readonly StoryFile[]
  readonly pictures: readonly string[]
  readonly left: readonly LeftOut[]
  readonly title?: string
  /** The day that the front matter of the whole gives, ISO 8601. */
  readonly date?: string
}

/** Divides one file of many articles into a new folder of stories, whole or not at all; nothing after an error. */
export async function splitFile(
  { file, output, level }: SplitRequest,
  world: World,
  report: Report
): Promise<SplitResult | undefined> {
  const bytes = await readFileInside(
    dirname(file),
    basename(file).replaceAll('%', '%25'),
    file,
    world,
    report
  )
  const text = bytes && decodeText(bytes, file, report)
  if (text === undefined) return undefined
  const { copy, pictures } = await splitPictures(text, dirname(file), world)
  const divided = dividedText(copy, file, level, report)
  if (divided.parts.length < 2) {
    report(oneArticle(file))
    return undefined
  }
  const { stories, left, head } = divided
  const files = new Map<string, Uint8Array | string>(stories.map(story => [story.name, story.text]))
  if (head !== '') files.set('_index.md', `${head}\n`)
  const lost = unaccounted(copy, madeOf(stories, head, left))
  if (lost !== '') {
    report(splitLoses(file, lost))
    return undefined
  }
  for (const { from, to } of pictures) files.set(to, await world.read(from))
  if (!(await written(files, output, world, report))) return undefined
  const { title } = divided
  const [, date] = /^date[ \t]*[:=][ \t]*["']?(\d{4}-\d{2}-\d{2})/m.exec(divided.front) ?? []
  return {
    stories,
    pictures: pictures.map(({ to }) => to),
    left,
    ...present({ title, date })
  }
}

/** The words of all that was made, without the front matter that we wrote, each section once. */
function madeOf(
  stories: readonly StoryFile[],
  head: string,
  left: readonly LeftOut[]
): readonly string[] {
  const inHead: readonly LeftOut['why'][] = ['above', 'front']
  return [
    head,
    ...stories.map(({ text }) => text.replace(/^---\nsection: .*\n---\n/, '')),
    ...new Set(stories.flatMap(({ section }) => section ?? [])),
    ...left.filter(({ why }) => !inHead.includes(why)).map(({ words }) => words)
  ]
}

function dividedText(text: string, file: string, level: number | undefined, report: Report) {
  const stacked = level === undefined ? stackedParts(text) : undefined
  const { front, whole } = stacked
    ? { front: '', whole: stacked }
    : underFront(text, file, level, report)
  const { shared, ...divided } = whole
  const unused = unusedOf(divided, shared)
  const head = [front, divided.head, ...unused].filter(words => words !== '').join('\n\n')
  return { ...divided, front, head, stories: storyFiles(divided, shared) }
}

function underFront(text: string, file: string, level: number | undefined, report: Report) {
  const parts = articleFront(text, file, report)
  const copyAt = text.length - parts.copy.text.length
  const front = text.slice(0, copyAt).trim()
  const { copy, shared } = sharedDefinitions(parts.copy.text)
  const divided: DividedFile = divideFile(copy, copyAt, level)
  const above: readonly LeftOut[] =
    front === '' ? [] : [{ why: 'front', words: front, start: 0, end: copyAt }]
  return { front, whole: { ...divided, left: [...above, ...divided.left], shared } }
}

async function written(
  files: ReadonlyMap<string, Uint8Array | string>,
  folder: string,
  world: World,
  report: Report
): Promise<boolean> {
  try {
    const standing = await world.look(folder)
    const names = await world.list(folder)
    if (names.length > 0 || (standing !== undefined && standing !== 'folder')) {
      report(folderTaken(folder))
      return false
    }
    await writeNewFolder(files, folder, standing === 'folder', world)
    return true
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(splitNotWritten(folder, reason))
    return false
  }
}
