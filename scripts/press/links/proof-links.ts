import type { Nodes } from 'hast'
import type { Problem } from '../../model/problem.ts'
import type { SetPage } from '../../model/set-copy.ts'
import type { Story } from '../../model/story.ts'
import type { PdfLink } from './pdf-links.ts'

/**
 * Compares the addresses to which the stories of each page link with those that its links in the PDF open: where
 * paper prints words alone, an address stands nowhere else.
 */
export function proofLinks(
  pages: readonly SetPage[],
  links: readonly PdfLink[]
): readonly Problem[] {
  return pages.flatMap((page, at) => {
    if (page.isDraft) return []
    const live = new Set(
      links.filter(link => link.page === at).map(({ address }) => plain(address))
    )
    return page.frames.flatMap(({ story }) =>
      [...new Set(addressesIn(story))]
        .filter(address => !live.has(plain(address)))
        .map(address => dead(story, address))
    )
  })
}

function addressesIn({ blocks, footnotes }: Story): readonly string[] {
  return [...blocks.map(({ node }) => node), ...footnotes].flatMap(hrefsIn)
}

function hrefsIn(node: Nodes): readonly string[] {
  const inside = 'children' in node ? node.children.flatMap(hrefsIn) : []
  const href = node.type === 'element' ? String(node.properties.href ?? '') : ''
  const isLive = /^[a-z]+:/i.test(href) && 'children' in node && node.children.length > 0
  return isLive ? [href, ...inside] : inside
}

function plain(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).href : address
}

function dead({ file }: Story, address: string): Problem {
  return {
    code: 'proof/link-dead',
    severity: 'warning',
    place: { file },
    message: {
      en: `The link to ${address} cannot be opened in the printed PDF.`,
      zh: `指向 ${address} 的链接在 PDF 里点不开。`
    },
    hint: {
      en: 'Undo what styles/ hides of links; else write the address out in the copy.',
      zh: '如果 styles/ 里隐藏了链接，请改回；否则请在稿件中写出网址。'
    }
  }
}
