import { plainWords } from './divide-file.ts'
import { copyLines } from './file-headings.ts'
import type { DividedFile, PartOfFile } from './part-of-file.ts'

/** A story’s file to be written. */
export interface StoryFile {
  readonly name: string
  readonly text: string
  readonly headline: string
  readonly section?: string
  /** Without its headline and front matter. */
  readonly copy: string
}

/** The stories as files in order, `03-the-mill.md`, each with its section and the notes and addresses that it uses. */
export function storyFiles({ parts }: DividedFile, shared: Shared): readonly StoryFile[] {
  const width = Math.max(2, `${parts.length}`.length)
  return parts.map((part, at) => {
    const number = `${at + 1}`.padStart(width, '0')
    const words = plainWords(part.headline ?? titleIn(part.front) ?? firstWords(part.copy))
    const copy = [part.copy, ...usedBy(part, shared)].join('\n\n')
    return {
      name: `${number}-${safeName(words) || 'story'}.md`,
      text: fileText({ ...part, copy }),
      headline: words,
      ...(part.section === undefined ? {} : { section: part.section }),
      copy
    }
  })
}

/** Lines that define notes and addresses for a whole file, by their labels. */
export type Shared = ReadonlyMap<string, string>

/** Takes the definitions out of a copy that stand apart from its articles: at its end or in blocks of their own. */
export function sharedDefinitions(copy: string): {
  readonly copy: string
  readonly shared: Shared
} {
  const shared = new Map<string, string>()
  const lines = copy.split('\n')
  const outside = copyLines(lines)
  let label = ''
  const kept = lines.map((line, at) => {
    const [, name] = /^ {0,3}\[([^\]\n]+)\]:[ \t]*\S/.exec(outside[at] ?? '') ?? []
    const goesOn = label.startsWith('^') && /^(?: {2,}|\t)\S/.test(line)
    label = goesOn ? label : name !== undefined && !shared.has(name) ? name : ''
    if (label === '') return line
    const block = shared.get(label)
    shared.set(label, block === undefined ? line : `${block}\n${line}`)
    // Blank, so that lines stay where they are.
    return ''
  })
  return { copy: kept.join('\n'), shared }
}

/** Definitions that no story uses. */
export function unusedOf({ parts }: DividedFile, shared: Shared): readonly string[] {
  const used = new Set(parts.flatMap(part => usedBy(part, shared)))
  return [...shared.values()].filter(one => !used.has(one))
}

function usedBy({ headline = '', copy }: PartOfFile, shared: Shared): readonly string[] {
  const words = `${headline}\n${copy}`.toLowerCase()
  return [...shared].flatMap(([label, lines]) =>
    words.includes(`[${label.toLowerCase()}]`) ? [lines] : []
  )
}

function fileText({ headline, section, front, copy }: PartOfFile): string {
  const keys = [front ?? '', section === undefined ? '' : `section: ${JSON.stringify(section)}`]
  const lines = keys.filter(line => line !== '').join('\n')
  return [
    lines === '' ? '' : `---\n${lines}\n---`,
    headline === undefined ? '' : `# ${headline}`,
    copy
  ]
    .filter(block => block !== '')
    .join('\n\n')
    .concat('\n')
}

function titleIn(front = ''): string | undefined {
  const [, title] =
    /^(?:title|headline)[ \t]*:[ \t]*(["']?)(.+?)\1[ \t]*$/m.exec(front)?.slice(1) ?? []
  return title
}

function firstWords(copy: string): string {
  return (
    copy
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      .trim()
      .split('\n')[0] ?? ''
  )
}

/** Letters and digits of all scripts; short enough for every disk. */
export function safeName(words: string): string {
  const name = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return [...name].slice(0, 30).join('').replace(/-+$/, '').toLowerCase()
}
