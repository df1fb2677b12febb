import { join } from 'node:path'
import type { PagesRequest } from '../../desk/prepared-pages.ts'
import type { LaidPage } from '../../makeup/page/laid-page.ts'
import { homeSlug } from '../../model/part-id.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { issueYaml, listsIn, type OfficePaper } from './office-paper.ts'

/** A way that a problem's hint names, and whether the paper was made when it was gone. */
export interface Followed {
  readonly way: string
  readonly works: boolean
}

/** Pages as a build would print them, and what stands against it. */
export interface MadePaper {
  readonly pages: readonly LaidPage[]
  readonly errors: readonly Problem[]
}

/** A paper that cannot be made, and what makes it again after its files were changed. */
export interface StoppedPaper {
  readonly paper: OfficePaper
  readonly made: (layout: PagesRequest['layout']) => Promise<MadePaper>
  /** Changes files, and gives back what puts them as they were. */
  readonly write: (
    files: ReadonlyMap<string, string | Uint8Array | null>
  ) => Promise<() => Promise<void>>
}

/** Does what the hints of problems say, as a person reads them, one way after the other, each by itself. */
export async function adviceFollowed(
  errors: readonly Problem[],
  stopped: StoppedPaper,
  world: World
): Promise<readonly Followed[]> {
  const found: Followed[] = []
  for (const { hint, code } of errors) {
    for (const way of hint.en.split('; ')) {
      const files = await filesOf(way, stopped.paper, world)
      const pages = /--relayout (\d+)/.exec(way)?.[1]
      if (!files && pages === undefined) continue
      const undo = files && (await stopped.write(files))
      const { errors: left } = await stopped.made(pages ? [Number(pages)] : 'accepted')
      await undo?.()
      found.push({ way: `${code}: ${way}`, works: left.every(one => one.code !== code) })
    }
  }
  return found
}

type Files = ReadonlyMap<string, string | null>

async function filesOf(way: string, paper: OfficePaper, world: World): Promise<Files | undefined> {
  const yaml = await textOf('issue.yaml', paper, world)
  const filler = /run a filler of (\d+) lines?/.exec(way)
  if (filler) {
    const text = fillerOf(Number(filler[1]), paper.language)
    return new Map([['advised.md', text]])
  }
  const off = /take “([^”]+)” off the page/.exec(way)?.[1]
  if (off !== undefined) {
    const slug = homeSlug(off)
    const lists = listsIn(yaml).map(page => ({
      ...page,
      stories: page.stories.filter(one => one !== slug)
    }))
    return new Map([
      ['issue.yaml', issueYaml(paper.facts, lists)],
      [`${slug}.md`, null]
    ])
  }
  const files = new Map<string, string>()
  const counts = /(cut|add)\b[^;“”]*?(\d+) (?:words|characters)[^;“”]*“([^”]+)”/gi
  for (const [, verb = '', count = '0', story = ''] of way.matchAll(counts)) {
    const name = `${homeSlug(story)}.md`
    const text = files.get(name) ?? (await textOf(name, paper, world))
    const signed = Number(count) * (verb.toLowerCase() === 'cut' ? -1 : 1)
    files.set(name, withCopy(text, signed, paper.language))
  }
  return files.size > 0 ? files : undefined
}

async function textOf(name: string, { folder }: OfficePaper, world: World): Promise<string> {
  return new TextDecoder().decode(await world.read(join(folder, name), 2 ** 22))
}

/** A story with so many words or characters more or fewer in its longest plain paragraph. */
function withCopy(text: string, count: number, language: 'zh' | 'en'): string {
  const blocks = text.trimEnd().split('\n\n')
  const plain = blocks.slice(1).filter(block => /^[^#:>|\-*\d<]/.test(block))
  const [longest = ''] = plain.toSorted((one, other) => other.length - one.length)
  const gap = language === 'en' ? ' ' : ''
  const parts = language === 'en' ? longest.split(' ') : [...longest]
  const more = Array.from({ length: Math.max(0, count) }, (_, at) => parts[at % parts.length] ?? '')
  const now = count < 0 ? parts.slice(0, count) : [...parts, ...more]
  return text.replace(longest, () => now.join(gap))
}

function fillerOf(lines: number, language: 'zh' | 'en'): string {
  const sentence =
    language === 'en'
      ? 'Many hands make light work, as they say here. '
      : '众人拾柴火焰高，单丝不成线。'
  const line = language === 'en' ? 33 : 13
  const copy = sentence.repeat(40).slice(0, Math.round((lines - 0.4) * line))
  return `---\nkind: filler\nheadline: ${language === 'en' ? 'A word' : '俗话说'}\n---\n\n${copy.trim()}\n`
}
