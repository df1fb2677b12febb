import type { Element, Root as HtmlRoot } from 'hast'
import type { FootnoteDefinition, Root } from 'mdast'
import type { Handlers } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { Report } from '../model/problem.ts'
import type { ToHtml } from './copy-html.ts'
import { placeOf } from './copy-source.ts'

/** A note with the number it is printed with, which is the order of its first call. */
export interface Note {
  readonly number: number
  readonly definition: FootnoteDefinition
}

/** The story's notes in the order in which they are called; one never called is last and warned of. */
export function numberNotes(
  tree: Root,
  notes: readonly FootnoteDefinition[],
  file: string,
  report: Report
): readonly Note[] {
  const called: string[] = []
  visit(tree, 'footnoteReference', ({ identifier }) => {
    if (!called.includes(identifier)) called.push(identifier)
  })
  for (const note of notes)
    if (!called.includes(note.identifier)) reportUncalled(note, file, report)
  const rank = ({ identifier }: FootnoteDefinition) =>
    called.indexOf(identifier) + 1 || called.length + 1
  return notes
    .toSorted((one, other) => rank(one) - rank(other))
    .map((definition, index) => ({ number: index + 1, definition }))
}

/** How a call for a note is set: its number, raised, linked both ways with ids unique in the issue. */
export function noteCalls(slug: string, notes: readonly Note[]): Handlers {
  const calls = new Map<number, number>()
  return {
    footnoteReference(_, { identifier }: { identifier: string }): Element {
      const number = notes.find(note => note.definition.identifier === identifier)?.number ?? 0
      const count = (calls.get(number) ?? 0) + 1
      calls.set(number, count)
      const id = `${slug}-fnref-${number}${count > 1 ? `-${count}` : ''}`
      const properties = { href: `#${slug}-fn-${number}`, id, dataFootnoteRef: '' }
      const link: Element = {
        type: 'element',
        tagName: 'a',
        properties,
        children: [{ type: 'text', value: String(number) }]
      }
      return { type: 'element', tagName: 'sup', properties: {}, children: [link] }
    }
  }
}

/** A note as a list item of its own, to which its calls link. */
export async function noteHtml(
  slug: string,
  note: Note,
  file: string,
  toHtml: ToHtml
): Promise<HtmlRoot> {
  const children = await toHtml(note.definition.children, placeOf(file, note.definition))
  const properties = { id: `${slug}-fn-${note.number}`, value: String(note.number) }
  return {
    type: 'root',
    children: [{ type: 'element', tagName: 'li', properties, children: [...children] }]
  }
}

function reportUncalled(note: FootnoteDefinition, file: string, report: Report): void {
  const name = note.label ?? note.identifier
  report({
    code: 'copy/note-not-called',
    severity: 'warning',
    place: placeOf(file, note),
    message: {
      en: `Nothing in the text calls for note [^${name}].`,
      zh: `正文没有引用注释 [^${name}]。`
    },
    hint: {
      en: `Write [^${name}] where the note belongs, or delete it.`,
      zh: `请在正文相应处写 [^${name}]，或删去该注。`
    }
  })
}
