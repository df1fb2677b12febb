import { folded } from './fold-structure.ts'
import { headingLevel, isCell } from './roles.ts'
import {
  changed,
  type MarkKid,
  newElement,
  type StructureElement,
  type StructureKid
} from './structure.ts'

/** What the structure cannot say of itself. */
export interface StructureFacts {
  /** Whether a mark shows words, or a picture inside a figure. */
  readonly isCopy: (mark: MarkKid, isInFigure: boolean) => boolean
  /** Which paragraph before the first story is the paper's title, from 0. */
  readonly titleAt: number
}

/**
 * The structure as a reader's program needs it: no rules and boxes, an element for each thing that says something,
 * a figure for each picture, one title, heads that skip no level. What it holds keeps its order.
 */
export function mended(document: StructureElement, facts: StructureFacts): StructureElement {
  const copy = withoutRules(document, false, facts.isCopy) ?? { ...document, kids: [] }
  const whole = changed(folded(changed(copy, pictured)), listed)
  return levelled(titled(whole, facts.titleAt))
}

/** Marks that show no words go, and elements that held nothing else. */
function withoutRules(
  element: StructureElement,
  isInFigure: boolean,
  isCopy: StructureFacts['isCopy']
): StructureElement | undefined {
  const inFigure = isInFigure || element.role === 'Figure'
  const kids = element.kids.flatMap((kid): readonly StructureKid[] => {
    if (kid.kind === 'object') return [kid]
    if (kid.kind === 'mark') return isCopy(kid, inFigure) ? [kid] : []
    const kept = withoutRules(kid, inFigure, isCopy)
    return kept ? [kept] : []
  })
  return kids.length > 0 || isCell(element.role) ? { ...element, kids } : undefined
}

/** HTML's figure holds the picture, which has its words, and the caption: the picture alone is the figure. */
function pictured(element: StructureElement): StructureElement {
  const isOuter = element.role === 'Figure' && !element.hasAlt && holdsFigure(element)
  return isOuter ? { ...element, role: 'Div' } : element
}

function holdsFigure({ kids }: StructureElement): boolean {
  return kids.some(kid => kid.kind === 'element' && (kid.role === 'Figure' || holdsFigure(kid)))
}

/** An item of a list is its label and a body. */
function listed(element: StructureElement): StructureElement {
  if (element.role !== 'LI') return element
  const isPart = (kid: StructureKid) => kid.kind === 'element' && /^(?:Lbl|LBody)$/.test(kid.role)
  const body = element.kids.filter(kid => !isPart(kid))
  if (body.length === 0) return element
  return { ...element, kids: [...element.kids.filter(isPart), newElement('LBody', body)] }
}

/** The paragraph that names the paper becomes the head of the document, unless the page has one. */
function titled(document: StructureElement, titleAt: number): StructureElement {
  const firstStory = document.kids.findIndex(kid => kid.kind === 'element' && kid.role === 'Art')
  const furniture = firstStory < 0 ? document.kids : document.kids.slice(0, firstStory)
  const lines = furniture.filter(kid => kid.kind === 'element' && kid.role === 'P')
  const title = lines[titleAt]
  const hasHead = document.kids.some(kid => kid.kind === 'element' && kid.role === 'H1')
  if (!title || hasHead) return document
  return {
    ...document,
    kids: document.kids.map(kid =>
      kid === title && kid.kind === 'element' ? { ...kid, role: 'H1' } : kid
    )
  }
}

/** A head stands at most one level below the one before it. */
function levelled(document: StructureElement): StructureElement {
  let before = 0
  return inOrder(document)

  function inOrder(element: StructureElement): StructureElement {
    const level = headingLevel(element.role)
    if (level !== undefined) before = Math.min(level, before + 1)
    const role = level === undefined ? element.role : `H${before}`
    return {
      ...element,
      role,
      kids: element.kids.map(kid => (kid.kind === 'element' ? inOrder(kid) : kid))
    }
  }
}
