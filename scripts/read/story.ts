import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { kinds, type StoryKind } from '../model/kinds.ts'
import type { Place, Report } from '../model/problem.ts'

import type { FiledStory } from '../model/story.ts'
import { tooManyBlanks } from './copy-work.ts'
import { decodeText, plainText } from './decode.ts'

import { checkDirectives } from './directives.ts'
import { splitFrontMatter } from './front-matter.ts'
import { lineParagraphs, type ParagraphedCopy } from './line-paragraphs.ts'
import { parseCopy } from './parse-copy.ts'
import type { FileText } from './place-in.ts'
import { refusedCopy } from './refused-copy.ts'
import { markSignatures } from './signature.ts'
import { readStoryMeta, storyKeys } from './story-meta.ts'

/** A story's file: its bytes, its path as the newsroom writes it, its slug. */
export interface StoryFile {
  readonly bytes: Uint8Array
  readonly file: string
  readonly slug: string
}

/** Reads one story; undefined, with errors reported, where there is no text to go on with. */
export async function readStory(
  { bytes, file, slug }: StoryFile,
  report: Report
): Promise<FiledStory | undefined> {
  const text = decodeText(bytes, file, report)
  if (text === undefined) return undefined
  if (text.trim() === '') {
    reportEmpty({ file, line: 1, column: 1 }, report)
    return undefined
  }
  const blankLine = tooManyBlanks(text)
  if (blankLine !== undefined) {
    report(refusedCopy('too-many-blanks', { file, line: blankLine + 1, column: 1 }))
    return undefined
  }
  const { front, copy } = splitFrontMatter(text, file, storyKeys, report)
  const { meta, places } = readStoryMeta(front, slug, report)
  const place = { file, line: copy.firstLine, column: 1 }
  const tree = copyTree(copy, text, !kinds[meta.kind].keepsLines, report)
  if (!tree) return undefined
  if (isEmpty(tree) && !kinds[meta.kind].standsAlone) reportEmpty(place, report)
  else if (kinds[meta.kind].mayBeHeadless && !hasPicture(tree))
    reportNoPicture(places.kind ?? place, meta.kind, report)
  const filed = plainText(bytes)
  return { slug, file, meta, tree, filed, copy: copy.text, copyLine: copy.firstLine, places }
}

/**
 * Parses the copy of a story, which stands in a file of this text; undefined after it was refused. Lines of
 * `isFree` copy may be paragraphs.
 */
export function copyTree(
  copy: FileText,
  text: string,
  isFree: boolean,
  report: Report
): Root | undefined {
  const { file } = copy
  const paragraphed = lineParagraphs(copy, isFree, report)
  const parsed = parseCopy(paragraphed.text)
  if ('reason' in parsed) {
    const line = copy.firstLine + (paragraphed.lineOf[parsed.line] ?? parsed.line)
    report(refusedCopy(parsed.reason, { file, line, column: 1 }))
    return undefined
  }
  const tree = placedInFile(parsed, paragraphed, text, copy.firstLine - 1)
  markSignatures(tree, line => paragraphed.signatures.has(line - copy.firstLine))
  // Of a copy whose markup is masked, what is left of its lines.
  const above = text.split('\n').slice(0, copy.firstLine - 1)
  checkDirectives(tree, file, [...above, ...copy.text.split('\n')], report)
  return tree
}

/** Makes positions count in the whole file, as it was filed. */
function placedInFile(
  tree: Root,
  { lineOf }: ParagraphedCopy,
  text: string,
  linesAbove: number
): Root {
  const starts = [0]
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1)
  visit(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.line = (lineOf[point.line - 1] ?? point.line - 1) + linesAbove + 1
      if (point.offset !== undefined)
        point.offset = (starts[point.line - 1] ?? 0) + point.column - 1
    }
  })
  return tree
}

/** Nothing but rules and comments; a picture or a code is content. */
function isEmpty(tree: Root): boolean {
  return tree.children.every(
    node =>
      node.type === 'thematicBreak' ||
      node.type === 'definition' ||
      (node.type === 'html' && /^(?:\s*<!--(?:(?!-->)[\s\S])*-->)*\s*$/.test(node.value))
  )
}

function hasPicture(tree: Root): boolean {
  let found = false
  visit(tree, node => {
    const isDirective = node.type === 'leafDirective' || node.type === 'containerDirective'
    if (node.type === 'image' || (isDirective && node.name === 'picture')) found = true
  })
  return found
}

function reportNoPicture(place: Place, kind: StoryKind, report: Report): void {
  report({
    code: 'story/no-picture',
    severity: 'error',
    place,
    message: {
      en: `A story of “kind: ${kind}” is a picture with its caption; there is no picture in it.`,
      zh: `“kind: ${kind}”（${kinds[kind].zh}）是一张图片加说明，本稿没有图片。`
    },
    hint: {
      en: 'Add ![caption](pictures/name.jpg "credit"), or write another kind: “kind: news”.',
      zh: '请加上 ![说明](pictures/文件名.jpg "某某 摄")；不是图片新闻，就写“kind: news”。'
    }
  })
}

function reportEmpty(place: Place, report: Report): void {
  report({
    code: 'story/empty',
    severity: 'error',
    place,
    message: { en: 'The story has no text.', zh: '稿件没有正文。' },
    hint: {
      en: 'Write the text under the second line “---”, or delete the file.',
      zh: '请在第二个“---”行之下写正文，或删去此文件。'
    }
  })
}
