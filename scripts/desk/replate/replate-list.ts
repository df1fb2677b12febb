import { sha256Hex } from '../../kit/hash.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { IssueFacts } from '../../model/issue.ts'
import { profileOf } from '../../model/language.ts'
import type { Words } from '../../model/problem.ts'
import { correctionLine, goneLines, pageLine, storyLine } from '../changes/changes-words.ts'
import type { PageChange } from '../changes/issue-changes.ts'
import { pagesToPlate, type Replate } from './replate.ts'

/** What a printer is told of pages that are plated again. */
export interface ReplateList {
  readonly duikai: 1
  readonly issue: string
  readonly paper: string
  readonly date: string | null
  /** Its number, its name where the masthead prints one, and the moment of what it says: never that of the build. */
  readonly edition: {
    readonly number: number | null
    readonly name: string | null
    readonly time: string
  }
  /** The accepted edition that it takes the place of; null where it is compared with the build before. */
  readonly since: number | null
  /** The files beside the list, each of all its pages. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
  readonly pages: readonly ReplatedPage[]
  /** Pages that there are no more. */
  readonly lostPages: readonly number[]
}

/** A page that is plated again: its place in the files, from 1, what changed, and the hash of its picture. */
export interface ReplatedPage {
  readonly page: number
  readonly place: number
  readonly changes: readonly string[]
  readonly picture: { readonly path: string; readonly sha256: string } | null
}

/** Of what a list is made. */
export interface ListedReplate {
  readonly facts: IssueFacts
  /** ISO 8601. */
  readonly time: string
  readonly replate: Replate
  /** The PDFs, as they stand in the folder of the list. */
  readonly files: readonly Artifact[]
  /** The picture of a page, by its number. */
  readonly pictureOf: (page: number) => Artifact | undefined
}

/** Lists the pages that are plated again, each with what changed on it, in the language of the paper. */
export function replateList(listed: ListedReplate): ReplateList {
  const { facts, time, replate, files, pictureOf } = listed
  const language = languageOf(facts)
  const pages = pagesToPlate(replate)
  return {
    duikai: 1,
    issue: facts.id,
    paper: facts.paper,
    date: facts.date ?? null,
    edition: { number: replate.edition ?? null, name: facts.edition ?? null, time },
    since: replate.since ?? null,
    files: files.map(({ path, bytes }) => ({
      path: path.slice(path.lastIndexOf('/') + 1),
      sha256: sha256Hex(bytes)
    })),
    pages: replate.changes.pages
      .filter(({ isToPlate }) => isToPlate)
      .map((change): ReplatedPage => {
        const picture = pictureOf(change.page)
        return {
          page: change.page,
          place: pages.indexOf(change.page) + 1,
          changes: changesOf(change, replate).map(words => words[language]),
          picture: picture ? { path: picture.path, sha256: sha256Hex(picture.bytes) } : null
        }
      }),
    lostPages: replate.changes.lostPages
  }
}

/** The same for people. */
export function replateText(list: ReplateList, facts: IssueFacts): string {
  const zh = languageOf(facts) === 'zh'
  const { edition, since, files, pages, lostPages } = list
  const number =
    edition.number === null ? [] : [zh ? `签定版 ${edition.number}` : `${edition.number}`]
  const name = edition.name === null ? [] : [edition.name]
  const against = since === null ? (zh ? '上一次构建' : 'the build before') : undefined
  const lines = [
    zh ? '换版清单' : 'Pages to be plated again',
    [list.paper, list.date ?? ''].filter(Boolean).join('  '),
    `${zh ? '版次' : 'Edition'}: ${[...number, ...name, edition.time].join('  ')}`,
    `${zh ? '比照' : 'Since'}: ${against ?? (zh ? `签定版 ${since}` : `edition ${since}`)}`,
    '',
    ...pages.flatMap(({ page, place, changes, picture }) => [
      zh ? `第${page}版（文件第 ${place} 页）` : `Page ${page} (page ${place} of the files)`,
      ...changes.map(change => `  ${change}`),
      ...(picture ? [`  ${picture.path}  SHA-256 ${picture.sha256}`] : []),
      ''
    ]),
    ...lostPages.map(page => (zh ? `第${page}版已取消。` : `Page ${page} is no more.`)),
    ...files.map(({ path, sha256 }) => `${path}  SHA-256 ${sha256}`)
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function changesOf(page: PageChange, { changes }: Replate): readonly Words[] {
  const style = { en: 'The style changed.', zh: '样式已改。' }
  const mended = changes.corrections.filter(one => one.isNew && one.page === page.page)
  return [
    pageLine(page),
    ...(changes.isStyleChanged ? [style] : []),
    ...mended.map(correctionLine),
    ...page.stories.map(storyLine),
    ...goneLines(page)
  ].map(({ en, zh }) => ({ en: en.trim(), zh: zh.trim() }))
}

/** Lists are read where the paper is printed. */
function languageOf({ language }: IssueFacts): 'en' | 'zh' {
  return profileOf(language).houseStyle === 'chinese' && !profileOf(language).isSpaced ? 'zh' : 'en'
}
