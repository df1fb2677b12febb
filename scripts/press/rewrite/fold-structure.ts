import { isAmongWords, isGroup } from './roles.ts'
import { newElement, type StructureElement, type StructureKid } from './structure.ts'

/**
 * Folds the elements that say nothing (`NonStruct`: one for each box of the page, one for each run of glyphs) into
 * those around them, in their order. Words that would then stand in a group make a paragraph.
 */
export function folded(element: StructureElement): StructureElement {
  const { role, kids } = element
  const inside = isGroup(role) ? paragraphs(grouped(kids)) : kids.flatMap(unwrapped)
  return { ...element, kids: inside }
}

/** What is left of a kid among words, or in a cell, a list, a table: these may hold what they want. */
function unwrapped(kid: StructureKid): readonly StructureKid[] {
  if (kid.kind !== 'element') return [kid]
  if (kid.role !== 'NonStruct') return [folded(kid)]
  return kid.saysMore ? [folded(named(kid))] : kid.kids.flatMap(unwrapped)
}

/** What is left of the kids of a group: words that stood in a box of their own keep apart from those beside it. */
function grouped(kids: readonly StructureKid[]): readonly StructureKid[] {
  return kids.flatMap(kid => {
    if (kid.kind !== 'element') return [kid]
    if (kid.role !== 'NonStruct') return [folded(kid)]
    if (kid.saysMore) return [folded(named(kid))]
    return isRun(kid) ? kid.kids : paragraphs(grouped(kid.kids))
  })
}

/** Runs and what is among words, one after the other, make one paragraph. */
function paragraphs(kids: readonly StructureKid[]): readonly StructureKid[] {
  const made: StructureKid[] = []
  let words: StructureKid[] = []
  const end = () => {
    if (words.length > 0) made.push(newElement('P', words))
    words = []
  }
  for (const kid of kids) {
    if (isWords(kid)) words.push(kid)
    else {
      end()
      made.push(kid)
    }
  }
  end()
  return made
}

function isWords(kid: StructureKid): boolean {
  return kid.kind !== 'element' || isAmongWords(kid.role)
}

/** One run of glyphs, as nothing else is in it. */
function isRun({ kids }: StructureElement): boolean {
  return kids.every(kid => kid.kind === 'mark')
}

/** It says more than nothing: where it is among words it is a span of them, else a part. */
function named(element: StructureElement): StructureElement {
  const holds = element.kids.every(
    kid => isWords(kid) || (kid.kind === 'element' && kid.role === 'NonStruct')
  )
  return { ...element, role: holds ? 'Span' : 'Div' }
}
