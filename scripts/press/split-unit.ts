import { bindings } from '../typeset/bind.ts'
import type { TypeLine } from './type-lines.ts'

/** Whether a Chinese paragraph's line ends inside what holds together, as 120|元 or 第|3版. */
export function splitsUnit(line: TypeLine, next: TypeLine): boolean {
  if (line.last || line.block === 'head' || !/^(zh|ja)/i.test(line.language)) return false
  const [above, below] = [textOf(line), textOf(next)]
  return bindings(above + below).some(([at, cost]) => at === above.length && cost === Infinity)
}

function textOf(line: TypeLine): string {
  return line.characters.map(character => character.text).join('')
}
