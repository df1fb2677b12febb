import { PDFRef } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { mended } from '../../../press/rewrite/mend-structure.ts'
import type { StructureElement, StructureKid } from '../../../press/rewrite/structure.ts'

test.each<[string, string, string]>([
  [
    'what says nothing is folded away, words keep their order',
    'Document(Art(N(H2(N(1)N(2))P(N(3)Em(N(4))N(5)))))',
    'Document(Art(H1(1 2)P(3 Em(4)5)))'
  ],
  [
    'words in a box of their own are a paragraph',
    'Document(Art(H2(1)N(N(2)N(3))N(N(4))))',
    'Document(Art(H1(1)P(2 3)P(4)))'
  ],
  [
    'words between paragraphs too',
    'Document(Art(H2(1)N(2)Em(N(3))P(4)N(5)))',
    'Document(Art(H1(1)P(2 Em(3))P(4)P(5)))'
  ],
  [
    'words with something to say stay a part',
    'Document(Art(H2(1)P(N(2)N!(N(3)))N!(P(4))))',
    'Document(Art(H1(1)P(2 Span!(3))Div!(P(4))))'
  ],
  [
    'rules go, and what held nothing else',
    'Document(Art(H2(1 x)N(x)P(x)))',
    'Document(Art(H1(1)))'
  ],
  [
    'an empty cell stays',
    'Document(Art(H2(1)Table(TR(TD(x)TD(N(2))))))',
    'Document(Art(H1(1)Table(TR(TD TD(2)))))'
  ],
  [
    'a picture is one figure beside its caption',
    'Document(Art(H2(1)N(Figure(Figure!(x)Caption(N(2))))))',
    'Document(Art(H1(1)Div(Figure!(x)Caption(2))))'
  ],
  [
    'an item has a body',
    'Document(Art(H2(1)L(LI(Lbl(2)N(3)L(LI(P(4)))))))',
    'Document(Art(H1(1)L(LI(Lbl(2)LBody(3 L(LI(LBody(P(4)))))))))'
  ],
  [
    'the second line of the furniture is the title',
    'Document(N(N(N(1))P(2)P(3))Art(H2(4)H3(5)))',
    'Document(P(1)H1(2)P(3)Art(H2(4)H3(5)))'
  ],
  [
    'heads skip no level',
    'Document(N(P(1)P(2))Art(H4(3)H2(4)H6(5)))',
    'Document(P(1)H1(2)Art(H2(3)H2(4)H3(5)))'
  ],
  [
    'there is one title',
    'Document(N(P(1)P(2))H1(3)Art(H2(4)))',
    'Document(P(1)P(2)H1(3)Art(H2(4)))'
  ]
])('In the structure %s', (_, before, after) => {
  const isCopy = ({ id }: { readonly id: number }, isInFigure: boolean) => id > 0 || isInFigure
  expect(written(mended(read(before), { titleAt: 1, isCopy }))).toBe(after)
})

const page = PDFRef.of(1)

/** `P(1 Em(2))`: roles with what they hold; `N` is NonStruct, `!` says more, `x` is a mark without words. */
function read(text: string): StructureElement {
  const [document] = kidsIn((text.match(/[A-Za-z]\w*!?(?=\()|\d+|x|[()]/g) ?? []).values())
  if (document?.kind !== 'element') throw new Error(`no element in ${text}`)
  return document
}

function kidsIn(signs: Iterator<string>): readonly StructureKid[] {
  const found: StructureKid[] = []
  for (let { value, done } = signs.next(); !done && value !== ')'; { value, done } = signs.next()) {
    const sign = String(value)
    if (/^(?:\d+|x)$/.test(sign)) {
      found.push({ kind: 'mark', page, id: sign === 'x' ? 0 : Number(sign) })
      continue
    }
    signs.next()
    const name = sign.replace('!', '')
    const says = { hasAlt: sign.endsWith('!'), saysMore: sign.endsWith('!') }
    const role = name === 'N' ? 'NonStruct' : name
    found.push({ kind: 'element', role, kids: kidsIn(signs), ...says })
  }
  return found
}

function written(kid: StructureKid): string {
  if (kid.kind === 'object') return 'object'
  if (kid.kind === 'mark') return kid.id === 0 ? 'x' : String(kid.id)
  const inside = kid.kids
    .map(written)
    .join(' ')
    .replace(/(?<=\)) | (?=[A-Z][\w!]*\()/g, (_, at, all) => (all[at - 1] === ')' ? '' : ' '))
  return `${kid.role}${kid.saysMore ? '!' : ''}${kid.kids.length > 0 ? `(${inside})` : ''}`
}
