import type { SelectorPath } from '../../kit/css-selector.ts'
import type { Style } from '../../model/style.ts'

/** Whether a rule dresses what a page may have: a look of rules or boxes that its style does not name is not there. */
export function isUsedLook(path: SelectorPath, { devices }: Pick<Style, 'devices'>): boolean {
  const named = [...Object.values(devices.rules), ...Object.values(devices.boxes)]
  const used = new Set(named.map(look => `look-${look}`))
  return path.every(({ classes }) =>
    classes.every(name => !name.startsWith('look-') || used.has(name))
  )
}
