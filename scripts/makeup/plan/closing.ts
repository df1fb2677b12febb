import type { Element } from 'hast'
import { factWords, folioEndWords, paperWords } from '../../model/furniture.ts'
import { closeOf, type IssueFacts } from '../../model/issue.ts'
import type { StoryKind } from '../../model/kinds.ts'
import { closingId } from '../../model/part-id.ts'
import type { Block, Story } from '../../model/story.ts'

/** Every panel that may close an issue's last page. */
export function closingPanels(facts: IssueFacts): readonly Story[] {
  return closingsOf(facts).at(-1) ?? []
}

/** What may close an issue's last page where no copy fills it, in panels: what takes least first. */
export function closingsOf(facts: IssueFacts): readonly (readonly Story[])[] {
  const { file } = facts
  const notes = closing('notes', '', [], facts)
  switch (closeOf(facts)) {
    case 'none':
      return []
    case 'notes':
      return [[notes]]
    case 'imprint': {
      const lines = imprintLines(facts)
      const blocks = lines.map((text, at) => lineOf(text, `imprint-${at + 1}`, file))
      const imprint = closing('imprint', paperWords(facts), blocks, facts)
      return [[imprint], [imprint, notes]]
    }
  }
}

function closing(
  kind: StoryKind,
  main: string,
  blocks: readonly Block[],
  { file, pages }: IssueFacts
): Story {
  const page = Math.max(...pages.map(({ number }) => number))
  const meta = { kind, headline: { main }, priority: 9, page }
  const nothing = { footnotes: [], pictures: [], mended: [] }
  return { slug: closingId(kind), file, meta, blocks, ...nothing }
}

/** What the issue's file says of the paper, and nothing else. */
function imprintLines(facts: IssueFacts): readonly string[] {
  const { edition: _, pageCount: __, ...said } = facts
  const pages = said.pages.map(({ name: ___, ...page }) => page)
  const lines = [...factWords({ ...said, pages }), folioEndWords({ ...facts, date: '' })]
  return [...lines, facts.rights ?? ''].filter(Boolean)
}

function lineOf(text: string, id: string, file: string): Block {
  const node: Element = {
    type: 'element',
    tagName: 'p',
    properties: { dataBlock: id },
    children: [{ type: 'text', value: text }]
  }
  return { id, kind: 'paragraph', node, text, place: { file, line: 1 } }
}
