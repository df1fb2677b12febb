import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { copyText, type Mend } from './copy-text.ts'
import { looseDirective } from './loose-directive.ts'
import { plainBrackets } from './plain-brackets.ts'
import { plainMarks } from './plain-marks.ts'
import { plainTags } from './plain-tags.ts'
import { singleStar } from './single-star.ts'
import { tightQuotation } from './tight-quotation.ts'
import { unusedDefinition } from './unused-definition.ts'

/**
 * Gives back to the copy what the parser took for markup and its author cannot have meant so: brackets
 * whose address is none, marks around no word, tags of no element, definitions that nothing uses.
 */
export function mendCopy(tree: Root, copy: string): Root {
  const text = copyText(copy)
  const mends: readonly Mend[] = [
    plainTags(tree),
    node => looseDirective(node, text),
    unusedDefinition(tree, text),
    node => plainBrackets(node, text),
    node => plainMarks(node, text),
    node => singleStar(node, text),
    node => tightQuotation(node, text)
  ]
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    for (const mend of mends) {
      const nodes = mend(node, parent)
      if (!nodes) continue
      parent.children.splice(index, 1, ...(nodes as typeof parent.children))
      return [SKIP, index]
    }
    return
  })
  return tree
}
