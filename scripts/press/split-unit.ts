import { bindings } from '../typeset/bind.ts'
import type { TypeLine } from './type-lines.ts'

/** No number with its unit is longer, in UTF-16 units. */
const reach = 24

/** Whether a Chinese paragraph's line ends inside what holds together, as 120|元 or 第|3版. */
export function splitsUnit(line: TypeLine, next: TypeLine): boolean {
  if (line.last || line.block === 'head' || !/^(zh|ja)/i.test(line.language)) return false
  const [above, below] = [textOf(line).slice(-reach), textOf(next).slice(0, reach)]
  if (!/[\d第$¥￥€£№]/.test(above)) return false
  return bindings(above + below).some(([at, cost]) => at === above.length && cost === Infinity)
}

function textOf(line: TypeLine): string {
  return line.characters.map(character => character.text).join('')
}
