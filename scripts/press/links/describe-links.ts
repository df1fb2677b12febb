import { domainToUnicode } from 'node:url'
import { PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { Nodes } from 'hast'
import { percentDecoded } from '../../kit/percent.ts'
import { pageWords, wordsOf } from '../../model/furniture.ts'
import type { Issue } from '../../model/issue.ts'
import { homeSlug, restPage } from '../../model/part-id.ts'
import { storyName } from '../../model/story-name.ts'
import type { PdfLink } from './pdf-links.ts'

/**
 * Says at each link of a PDF where it leads, for those who cannot see its words (PDF/UA-1, 7.18.5): the title that
 * its author gave it, its address, the story or the note.
 */
export function describeLinks(links: readonly PdfLink[], issue: Issue): void {
  const titles = titlesIn(issue)
  for (const { annotation, address, place } of links) {
    const says =
      address === undefined
        ? placeWords(percentDecoded(place ?? ''), issue)
        : (titles.get(new URL(address).href) ?? readable(address))
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(says))
  }
}

function placeWords(place: string, issue: Issue): string {
  const note = /-fn-(\d+)$/.exec(place)?.[1]
  if (note) return wordsOf(issue.facts.language).copy.note(note)
  const rest = restPage(place)
  if (rest !== undefined) return pageWords(issue.facts, rest)
  const story = issue.stories.find(({ slug }) => slug === homeSlug(place))
  return story ? storyName(story) : place
}

/** Letters as they are read, and no more of it than can be listened to. */
function readable(address: string): string {
  const plain = percentDecoded(
    address
      .replace(/^(?:tel:|mailto:)|(?<=^mailto:[^?]*)\?.*$/gis, '')
      .replace(/(?<=^https?:\/\/)[\w.-]+/i, host => domainToUnicode(host) || host)
  )
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain
}

const longest = 200

function titlesIn(issue: Issue): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { blocks, footnotes } of issue.stories)
    for (const node of [...blocks.map(block => block.node), ...footnotes]) gather(node, found)
  return found
}

function gather(node: Nodes, found: Map<string, string>): void {
  if (node.type === 'element') {
    const { href, title } = node.properties
    const isOutside = typeof href === 'string' && URL.canParse(href)
    if (isOutside && typeof title === 'string') found.set(new URL(href).href, title)
  }
  if ('children' in node) for (const child of node.children) gather(child, found)
}
