import type { PageCheck } from '../../check.ts'

/** Pages are not turned by an entry that a press's program may read otherwise. */
export const pageUpright: PageCheck = {
  code: 'preflight/page-turned',
  group: 'boxes',
  looksAt: 'page',
  severity: () => 'warning',
  look: ({ rotate }) => {
    if (rotate === 0) return []
    return [
      {
        message: {
          en: `The page is only shown upright: the file turns it by ${rotate}° (Rotate).`,
          zh: `页面靠旋转 ${rotate}° 才显示正（Rotate）。`
        },
        hint: {
          en: 'Export the page upright, or tell the printer which way is up.',
          zh: '请按正方向重新导出，或向印刷厂说明哪边朝上。'
        }
      }
    ]
  }
}
