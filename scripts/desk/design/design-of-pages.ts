import type { PageLook } from '../../design/page-look.ts'
import { alikeNeighbours } from '../../design/skeleton.ts'
import type { LaidPage } from '../../makeup/page/laid-page.ts'

/** A page as an art director sees it, among its neighbours. */
export interface DesignOfPage extends PageLook {
  readonly page: number
  /** One of the two pages before it has the same skeleton. */
  readonly isAlike: boolean
}

/** What is seen of made-up pages as they will be printed. */
export function designOfPages(pages: readonly LaidPage[]): readonly DesignOfPage[] {
  const alike = new Set(alikeNeighbours(pages.map(({ look }) => look.skeleton)))
  return pages.map(({ look, room }, at) => ({ ...look, page: room.page, isAlike: alike.has(at) }))
}
