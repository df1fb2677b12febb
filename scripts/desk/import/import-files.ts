import { basename, extname, join } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { asideWords } from '../../read/imports/source-block.ts'
import { safeName } from '../split/story-files.ts'
import { divideSource } from './divide-source.ts'
import { doubtPlaces } from './doubt-places.ts'
import { documentRefused, importLoses, importNotWritten } from './import-problems.ts'
import type { BodyBlock, ImportedStory, ImportResult, WrittenDocument } from './imported-story.ts'
import { lostSigns } from './lost-signs.ts'
import { openDocument } from './open-document.ts'
import { storyMarkdown } from './story-markdown.ts'

/** Documents, absolute and in their order, and the folder of stories they go into. */
export interface ImportRequest {
  readonly files: readonly string[]
  readonly folder: string
}

/** Imports documents into a folder of stories: all that can be, nothing over a file that is there, nothing after an error. */
export async function importFiles(
  { files, folder }: ImportRequest,
  world: World,
  report: Report
): Promise<ImportResult | undefined> {
  const taken = new Set((await world.list(folder)).map(name => name.toLowerCase()))
  const room = new Map<string, Uint8Array | string>()
  const documents: WrittenDocument[] = []
  let isWhole = true
  for (const file of files) {
    const made = await madeOf(
      file,
      { taken, room, at: documents.flatMap(one => one.stories).length },
      world,
      report
    )
    if (made) documents.push(made)
    else isWhole = false
  }
  if (!isWhole || documents.length === 0) return undefined
  for (const document of documents) for (const problem of doubtPlaces(document)) report(problem)
  return (await written(room, folder, world, report)) ? { documents } : undefined
}

interface Room {
  /** Names in the folder, in small letters. */
  readonly taken: Set<string>
  readonly room: Map<string, Uint8Array | string>
  /** Stories before this document's. */
  readonly at: number
}

async function madeOf(
  file: string,
  { taken, room, at }: Room,
  world: World,
  report: Report
): Promise<WrittenDocument | undefined> {
  const document = await openDocument(file, world, report)
  if (!document) return undefined
  const divided = divideSource(document)
  if (divided.stories.length === 0) {
    report(documentRefused(file, 'no-story'))
    return undefined
  }
  const pictures: string[] = []
  const texts: string[] = []
  const stories = divided.stories.map((story, index) => {
    const stem = nameOf(story, file, at + index + 1)
    const paths = new Map<BodyBlock, string>()
    for (const block of story.body) {
      if (block.kind !== 'picture' || !block.ending) continue
      const path = `pictures/${free(`${stem}-${paths.size + 1}.${block.ending}`, taken, 'pictures/')}`
      paths.set(block, path)
      pictures.push(path)
      room.set(path, block.bytes)
    }
    const name = free(`${stem}.md`, taken, '')
    const text = storyMarkdown(story, paths, divided.notes)
    texts.push(text)
    room.set(name, text)
    return { name, story }
  })
  const lost = lostSigns(document.signs, texts, divided.aside.map(asideWords))
  if (lost !== '') {
    report(importLoses(file, lost))
    return undefined
  }
  return { file, stories, pictures, aside: divided.aside, joins: divided.joins }
}

function nameOf({ headline = '' }: ImportedStory, file: string, number: number): string {
  const words = safeName(headline) || safeName(basename(file, extname(file))) || 'story'
  return `${`${number}`.padStart(2, '0')}-${words}`
}

/** A name that nothing has yet. */
function free(name: string, taken: Set<string>, shelf: string): string {
  const ending = extname(name)
  const stem = name.slice(0, name.length - ending.length)
  let found = name
  for (let number = 2; taken.has(`${shelf}${found}`.toLowerCase()); number++)
    found = `${stem}-${number}${ending}`
  taken.add(`${shelf}${found}`.toLowerCase())
  return found
}

async function written(
  files: ReadonlyMap<string, Uint8Array | string>,
  folder: string,
  world: World,
  report: Report
): Promise<boolean> {
  const done: string[] = []
  try {
    for (const [name, content] of files) {
      await world.write(join(folder, name), content)
      done.push(name)
    }
    return true
  } catch (error) {
    // Whole or not at all: what this run wrote goes again.
    for (const name of done) await world.remove(join(folder, name))
    const reason = diskReason(error)
    if (reason === undefined) throw error
    report(importNotWritten(folder, reason))
    return false
  }
}
