import type { ElementContent, Root as HtmlRoot, Nodes } from 'hast'
import type { Definition, Root, RootContent } from 'mdast'
import type { Handlers } from 'mdast-util-to-hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Place, Report } from '../model/problem.ts'
import { allowedHtml } from './allowed-html.ts'
import { linkBareAddresses } from './bare-addresses.ts'
import { reportDropped } from './dropped.ts'
import { type LinkTools, settleLinks } from './settle-links.ts'
import { tidyHtml } from './tidy-html.ts'

/** Turns nodes of copy into safe HTML; what is not allowed is left out and reported. */
export type ToHtml = (
  nodes: readonly RootContent[],
  place: Place
) => Promise<readonly ElementContent[]>

/** A converter for one story, which knows the addresses it defines, how its notes are called and where links lead. */
export function copyHtml(
  definitions: readonly Definition[],
  handlers: Handlers,
  links: LinkTools,
  report: Report
): ToHtml {
  const convert = unified().use(remarkRehype, { allowDangerousHtml: true, handlers }).freeze()
  const clean = unified().use(rehypeSanitize, allowedHtml).freeze()
  return async (nodes, place) => {
    const tree: Root = { type: 'root', children: [...nodes, ...definitions] }
    const dangerous = await parsed(convert.runSync(tree))
    const safe = clean.runSync(dangerous)
    reportDropped(dangerous, safe, place, report)
    return tidyHtml(linkBareAddresses(settleLinks(safe, links, place, report)))
  }
}

async function parsed(tree: HtmlRoot): Promise<HtmlRoot> {
  if (!hasRaw(tree)) return tree
  // An HTML parser is heavy and few stories hold HTML.
  const { default: rehypeRaw } = await import('rehype-raw')
  return unified().use(rehypeRaw).runSync(tree)
}

function hasRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRaw))
}
