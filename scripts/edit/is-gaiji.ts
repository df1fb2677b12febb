import type { Nodes } from 'hast'

/** Stands in every text for a character that is given as a picture (〓, the mark for one that is lacking). */
export const gaijiMark = '\u3013'

/** Whether a node is a character that is given as a picture in the line. */
export function isGaiji(node: Nodes): boolean {
  if (node.type !== 'element' || node.tagName !== 'img') return false
  const { className } = node.properties
  return Array.isArray(className) && className.includes('gaiji')
}
