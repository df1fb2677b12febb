import { basename, dirname, join } from 'node:path'
import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Report, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readFiling } from '../../read/issue.ts'
import { noticeNotPut, noticeStands } from './notice-problems.ts'
import type { Notice } from './written-notice.ts'

/** Where a notice is to be printed. */
export interface NoticeTarget {
  /** Absolute folder of the next issue. */
  readonly folder: string
  /** The page that it goes to, where one is named. */
  readonly page?: number
}

/** What was done with a notice. */
export interface PutNotice {
  /** Absolute path. */
  readonly file: string
  /** It stood there already, word for word. */
  readonly wasThere: boolean
  /** The page whose list of stories it was added to; absent where the program finds the page. */
  readonly page?: number
}

/**
 * Puts a notice into the next issue: a file of its own, and its name at the end of the list of a page, the one that was
 * asked for, or that on which the first of the errors stood, or the last; where the pages list no stories the
 * program finds room. Every other character of `issue.yaml` stays.
 */
export async function putNotice(
  notice: Notice,
  { folder, page }: NoticeTarget,
  world: World,
  report: Report
): Promise<PutNotice | undefined> {
  const place = `${basename(dirname(folder))}/${basename(folder)}`
  const refuse = (name: string, reason: Words) => {
    report(noticeNotPut(join(place, name), reason))
    return undefined
  }
  const { facts } = await readFiling(folder, world, () => undefined)
  if (!facts) return refuse('', noIssue)
  const name = `${notice.name}.md`
  const file = join(folder, name)
  if ((await world.look(file)) !== undefined) {
    const there = new TextDecoder().decode(await world.read(file))
    if (there === notice.text) return { file, wasThere: true }
    report(noticeStands(join(place, name)))
    return undefined
  }
  const yaml = join(folder, 'issue.yaml')
  const before = new TextDecoder().decode(await world.read(yaml))
  const listed = withStory(before, notice, page)
  if (!listed) return refuse('issue.yaml', noPage(page))
  try {
    // The file first: a story that no page names finds a page, a name without a story stops the press.
    await world.write(file, notice.text)
    if (listed.text !== before) await world.write(yaml, listed.text)
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    return refuse(name, reason)
  }
  return { file, wasThere: false, ...(listed.page === undefined ? {} : { page: listed.page }) }
}

const noIssue: Words = {
  en: 'there is no issue.yaml that can be read',
  zh: '没有可读的 issue.yaml'
}

function noPage(page: number | undefined): Words {
  return { en: `it has no page ${page} with a list of stories`, zh: `没有列出稿件的第${page}版` }
}

interface Listed {
  readonly text: string
  readonly page?: number
}

/** `issue.yaml` with the notice on a page; the same where pages list no stories, undefined where a page is asked for that is not there. */
function withStory(
  text: string,
  { name, stories }: Notice,
  asked: number | undefined
): Listed | undefined {
  const document = parseDocument(text)
  const pages = document.get('pages')
  const all = isSeq(pages) ? pages.items.filter(isMap) : []
  const listing = all.filter(one => isSeq(one.get('stories')))
  const of = (number: number | undefined) => listing.find(one => one.get('number') === number)
  const page = asked === undefined ? (of(stories[0]?.page) ?? listing.at(-1)) : of(asked)
  if (!page) return asked === undefined ? { text } : undefined
  const list = page.get('stories', true)
  if (!isSeq(list) || !list.range) return undefined
  return { text: withItem(text, list, name), page: Number(page.get('number')) }
}

/** The text of a list with one item more at its end, in the manner of the others. */
function withItem(text: string, list: YAMLSeq, item: string): string {
  const [start, end] = list.range ?? [0, 0]
  if (list.flow === true) {
    const close = text.lastIndexOf(']', end)
    const inner = text.slice(start + 1, close)
    const kept = inner.trimEnd()
    const comma = kept === '' ? '' : kept.endsWith(',') ? ' ' : ', '
    const at = start + 1 + kept.length
    return `${text.slice(0, at)}${comma}${item}${text.slice(at)}`
  }
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/\S/g, ' ')
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const last = text.slice(0, end).trimEnd()
  return `${last}${lineEnd}${indent}- ${item}${text.slice(last.length)}`
}
