import type { DrawnBox, PageDevices } from '../design/between/page-devices.ts'
import type { PageRule } from '../design/between/page-rules.ts'
import type { Devices } from '../model/style.ts'

/** The rules of a page as its template takes them; rows count from the head of the page. */
export function ruleValues(
  { lying, standing }: PageDevices,
  topRows: number
): readonly Record<string, unknown>[] {
  const values = (rule: PageRule, way: string) => ({
    classes: `${way} ${lookClass(rule.look)}`,
    column: rule.column,
    rowAt: rule.row + topRows,
    along: rule.along
  })
  return [
    ...lying.map(rule => values(rule, 'lying')),
    ...standing.map(rule => values(rule, 'standing'))
  ]
}

/** The rule under a folio line; false where the style has none. */
export function folioRule({ rules }: Devices): string | false {
  return rules.folio !== 'white' && lookClass(rules.folio)
}

/** The edges of a box; false for a frame that has none. */
export function boxValues(box: DrawnBox | undefined): Record<string, unknown> | false {
  if (!box) return false
  const classes = [
    lookClass(box.look),
    ...box.open.map(edge => `open-${edge}`),
    ...(box.isLast ? ['is-last'] : [])
  ]
  return { classes: classes.join(' ') }
}

function lookClass(look: string): string {
  return `look-${look}`
}
