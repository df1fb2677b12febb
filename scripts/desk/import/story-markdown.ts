import type { Root, RootContent } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'
import { type BodyBlock, type ImportedStory, wordsOf } from './imported-story.ts'

/** What a story's file says of its pictures: their paths by the block that has them. */
export type PicturePaths = ReadonlyMap<BodyBlock, string>

/** A story as the file that an editor would write: front matter by the trade's names, then copy in Markdown. */
export function storyMarkdown(
  story: ImportedStory,
  pictures: PicturePaths,
  notes: ReadonlyMap<string, string>
): string {
  const { kind, kicker, headline, deck, byline, source } = story
  const front = stringify({ kind, kicker, headline, deck, byline, source }, { lineWidth: 0 })
  const used = [...notes].filter(([key]) => storyWords(story).includes(`\ue001${key}\ue002`))
  const copy = story.body.map(block => bodyMarkdown(block, pictures))
  const under = used.map(([key, text]) => `[^${key}]: ${inline(text).replace(/\n+/g, ' ')}`)
  return `---\n${front}---\n\n${[...grouped(story.body, copy), ...under].join('\n\n')}\n`
}

/** All words of a story, its head first. */
function storyWords({ headline = '', deck = '', body }: ImportedStory): string {
  return [headline, deck, ...body.map(wordsOf)].join('\n')
}

/** Items of a list under one another without an empty line. */
function grouped(body: readonly BodyBlock[], copy: readonly string[]): readonly string[] {
  const groups: string[] = []
  copy.forEach((text, at) => {
    const isRow = body[at]?.kind === 'item' && body[at - 1]?.kind === 'item'
    if (isRow) groups.push(`${groups.pop() ?? ''}\n${text}`)
    else groups.push(text)
  })
  return groups
}

function bodyMarkdown(block: BodyBlock, pictures: PicturePaths): string {
  switch (block.kind) {
    case 'paragraph':
      return inline(block.text)
    case 'subhead':
      return `## ${inline(block.text.replace(/\s*\n\s*/g, ' '))}`
    case 'signature':
      return `${'\u3000'.repeat(12)}${inline(block.text)}`
    case 'item':
      return `${block.mark === '•' ? '-' : block.mark} ${inline(block.text.replace(/\s*\n\s*/g, ' '))}`
    case 'hotlines':
      return [':::hotlines', ...block.lines.map(inline), ':::'].join('\n')
    case 'table':
      return tableMarkdown(block.rows)
    case 'picture':
      return pictureMarkdown(block, pictures.get(block) ?? '')
  }
}

function pictureMarkdown(
  { caption, credit, alt }: BodyBlock & { kind: 'picture' },
  path: string
): string {
  const values = { src: path, alt, credit }
  const said = Object.entries(values).filter(([, value]) => value !== '')
  const quoted = said.map(
    ([key, value]) => `${key}="${value.replace(/["\n]/g, sign => (sign === '"' ? '&quot;' : ' '))}"`
  )
  return `::picture[${inline(caption.replace(/\s*\n\s*/g, ' ')).replace(/(?<!\\)[[\]]/g, '\\$&')}]{${quoted.join(' ')}}`
}

function tableMarkdown(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(row => row.length))
  const tree: RootContent = {
    type: 'table',
    children: rows.map(row => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, at) => ({
        type: 'tableCell',
        children: [{ type: 'text', value: (row[at] ?? '').replace(/\s+/g, ' ').trim() }]
      }))
    }))
  }
  return markdown({ type: 'root', children: [tree] })
}

/** Words as copy: no sign of them is markup. */
function inline(text: string): string {
  const value = text.replace(/[ \t]*\n[ \t]*/g, '\n')
  const [first = '', ...others] = value.split('\n')
  const paragraph = (line: string) =>
    isPlain(line)
      ? line.trim()
      : markdown({
          type: 'root',
          children: [{ type: 'paragraph', children: [{ type: 'text', value: line.trim() }] }]
        })
  // A line that somebody ended by hand: an address, a verse.
  return [first, ...others]
    .map(paragraph)
    .filter(line => line !== '')
    .join('\\\n')
    .replace(/\ue001(\d+)\ue002/g, '[^$1]')
}

/** Nothing in it could be markup: most lines of a newspaper. */
function isPlain(line: string): boolean {
  return (
    !/[\\*_`[\]<>&~|#{}!@$]|:\/\/|www\./.test(line) &&
    /^\s*[^\s\d\-+=>:.(/]/.test(line) &&
    !/[ \t]{2,}|\s$/.test(line.trim())
  )
}

function markdown(tree: Root): string {
  return toMarkdown(tree, { extensions: [gfmTableToMarkdown()], unsafe }).trimEnd()
}

/** What only this house reads as markup: directives, names of blocks, lines struck out. */
const unsafe = [
  { character: ':', atBreak: true, after: ':' },
  { character: '{', inConstruct: 'phrasing' as const, after: '[#.:]' },
  { character: '\u007e', inConstruct: 'phrasing' as const }
]
