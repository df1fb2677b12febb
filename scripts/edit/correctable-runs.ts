import type { FootnoteDefinition, Image, Nodes, Text } from 'mdast'
import type {} from 'remark-directive'
import { visit } from 'unist-util-visit'
import type { BlockPart, MadeCorrection } from '../model/correction.ts'
import type { Directive } from './directive.ts'
import type { Draft } from './drafts.ts'
import type { FieldTexts } from './fields.ts'
import { runsIn, type TextRun } from './text-run.ts'

/** A run of filed copy, and the field, block or note that a correction may call it by. */
export interface CorrectableRun {
  readonly in: MadeCorrection['in']
  readonly id: string
  readonly part?: BlockPart
  /** Its number inside the block or note, from 0. */
  readonly index: number
  readonly run: TextRun
}

/** All that a correction may call by name: fields, then blocks, then notes. */
export function correctableRuns(
  fields: FieldTexts,
  drafts: readonly Draft[],
  notes: readonly FootnoteDefinition[]
): readonly CorrectableRun[] {
  return [
    ...[...fields].map(([id, text]) => ({ in: 'field' as const, id, index: 0, run: [text] })),
    ...drafts.flatMap(blockRuns),
    ...notes.flatMap(note => runsOf('note', note.identifier, note))
  ]
}

/** The runs of one block: its copy, then the words that stand in its markup. */
export function blockRuns({ id, node }: Draft): readonly CorrectableRun[] {
  return runsOf('block', id, node)
}

function runsOf(home: CorrectableRun['in'], id: string, node: Nodes): readonly CorrectableRun[] {
  const own = isDirective(node) && node.name === 'picture' ? { part: 'caption' as const } : {}
  const copy = runsIn(node).map(run => ({ ...own, run }))
  return [...copy, ...markupRuns(node)].map((one, index) => ({ in: home, id, index, ...one }))
}

type MarkupRun = Pick<CorrectableRun, 'run'> & { readonly part: BlockPart }

/** Caption, credit and alternative text of pictures, what a QR mark leads to, and pieces of code. */
function markupRuns(root: Nodes): readonly MarkupRun[] {
  const found: MarkupRun[] = []
  visit(root, node => {
    const isCode = node.type === 'code' || node.type === 'inlineCode'
    if (isCode || (node.type === 'html' && node === root))
      found.push({ part: 'code', run: [at(node, 'value')] })
    if (node.type === 'image' && !node.url.startsWith('gaiji/')) found.push(...imageRuns(node))
    if (isDirective(node)) found.push(...attributeRuns(node))
  })
  return found.filter(({ run }) => run.some(({ value }) => value !== ''))
}

function imageRuns(image: Image): readonly MarkupRun[] {
  const { data } = image
  return [
    { part: 'caption', run: [at(image, 'alt')] },
    { part: 'credit', run: [at(image, 'title')] },
    ...(data ? [{ part: 'alt' as const, run: [at(data, 'spokenAlt')] }] : [])
  ]
}

function attributeRuns({ attributes }: Directive): readonly MarkupRun[] {
  if (!attributes) return []
  return (['alt', 'credit', 'value'] as const).map(part => ({ part, run: [at(attributes, part)] }))
}

function isDirective(node: Nodes): node is Directive {
  return node.type === 'containerDirective' || node.type === 'leafDirective'
}

/** A value in the markup as a text that can be edited like any other. */
function at<Key extends string>(
  holder: { [key in Key]?: string | null | undefined },
  key: Key
): Text {
  return {
    type: 'text',
    get value() {
      return holder[key] ?? ''
    },
    set value(text: string) {
      holder[key] = text
    }
  }
}
