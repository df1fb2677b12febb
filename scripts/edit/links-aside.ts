import { percentDecoded } from '../kit/percent.ts'
import type { Problem } from '../model/problem.ts'

/** A link of an article that leads to no story of the folder and to nothing outside. */
export interface LinkNowhere {
  readonly file: string
  readonly href: string
}

const mostNamed = 12

/** Tells once a run which links of articles are words alone, as pages of the site that they came from are not here. */
export function linksAside(links: readonly LinkNowhere[]): Problem {
  const addresses = [...new Set(links.map(({ href }) => percentDecoded(href)))]
  const list = addresses.slice(0, mostNamed).join(', ')
  const more = addresses.length - mostNamed
  return {
    code: 'articles/links-aside',
    severity: 'advice',
    place: { file: links[0]?.file ?? '' },
    message: {
      en: `Links that lead to none of the articles are words alone: ${list}${more > 0 ? ` and ${more} more` : ''}.`,
      zh: `以下链接不通向这里的任何文章，只印文字：${list}${more > 0 ? ` 等，另有 ${more} 个` : ''}。`
    },
    hint: {
      en: 'Nothing need be done; a whole address (https://…) or another article’s file (other.md) is live.',
      zh: '不必改动；写全网址（https://…）或另一篇文章的文件名（other.md），链接就能点。'
    }
  }
}
