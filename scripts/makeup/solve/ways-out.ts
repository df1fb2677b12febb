import { kinds } from '../../model/kinds.ts'
import { profileOf } from '../../model/language.ts'
import { isAdvertSet, type MeasuredStory } from '../../model/measured-story.ts'
import { emAmount } from '../leaf/fit-problems.ts'
import type { LaidPage, PageWork } from '../page/laid-page.ts'
import type { NearFit, WayOut } from './page-problems.ts'

type Galley = PageWork['galleys'] extends ReadonlyMap<string, infer Value> ? Value : never

/** A page that cannot take a change, and what its ways out are tried with. */
interface Case {
  readonly near: readonly NearFit[]
  readonly changed: readonly string[]
  /** The accepted page with other copy, as little moved as will do; undefined where it cannot be. */
  readonly relaidWith: (galleys: PageWork['galleys']) => LaidPage | undefined
  readonly mayMove: () => boolean
}

/** What would let an accepted page take a change: the ways that move least first, each tried before it is told. */
export function waysOut(work: PageWork, tried: Case): readonly WayOut[] {
  const missed = linesThatHold(work, tried)
  const isShort = missed.length > 0 && missed.every(({ lines }) => lines > 0)
  return [
    ...(missed.length > 0 ? [{ is: 'lines' as const, stories: missed }] : []),
    ...(isShort ? withFiller(work, tried) : withoutOne(work, tried)),
    ...(tried.mayMove() ? [{ is: 'anew' as const }] : [])
  ]
}

type Missed = Extract<WayOut, { readonly is: 'lines' }>['stories']

/** Lines beyond those that the measures promise: set in truth, copy may need some more. */
const further = [0, 1, 2, 3, 4, 6, 8]

/**
 * The fewest lines by which the stories that changed are to be cut or lengthened so that every frame stays: tried with
 * the copy set as it would be then, as its lines alone promise too much. None where nothing of this holds.
 */
function linesThatHold({ galleys: all }: PageWork, { near, relaidWith }: Case): Missed {
  const signs = near.every(({ lines }) => lines === 0) ? [-1, 1] : [1]
  for (const more of further)
    for (const sign of signs) {
      const galleys = new Map(all)
      const missed = near.flatMap(({ story, lines: least, measure }) => {
        const galley = galleys.get(story)
        const lines = least + more * (Math.sign(least) || sign)
        if (!galley || lines === 0) return []
        const words = emAmount(Math.abs(lines) * measure, galley.context.language)
        galleys.set(story, lengthened(galley, Math.sign(lines) * Number.parseInt(words.en, 10)))
        return [{ story, lines, words }]
      })
      const page = missed.length > 0 ? relaidWith(galleys) : undefined
      if (page?.moved.length === 0) return missed
    }
  return []
}

/** A story cast off with so many characters, or words, more or (negative) fewer in its longest paragraph. */
function lengthened(galley: Galley, count: number): Galley {
  const { story, context } = galley
  const { isSpaced } = profileOf(context.language)
  const plain = story.blocks.filter(({ kind }) => kind === 'paragraph')
  const longest = plain.toSorted((one, other) => other.text.length - one.text.length)[0]
  if (!longest) return galley
  const parts = isSpaced ? longest.text.split(' ') : [...longest.text]
  const text = (
    count < 0
      ? parts.slice(0, count)
      : [...parts, ...Array.from({ length: count }, (_, at) => parts[at % parts.length] ?? '')]
  ).join(isSpaced ? ' ' : '')
  const node = { ...longest.node, children: [{ type: 'text' as const, value: text }] }
  const blocks = story.blocks.map(one => (one === longest ? { ...one, text, node } : one))
  return galley.recast({ ...story, blocks })
}

/** Stories that are tried to be taken off, the shortest first. */
const takenMost = 4

/** The first of the short stories without which the rest of the page stands, as far as it can be kept. */
function withoutOne({ galleys: all }: PageWork, { changed, relaidWith }: Case): readonly WayOut[] {
  const short = [...all.values()]
    .map(({ measured }) => measured)
    .filter(one => !isAdvertSet(one) && !changed.includes(one.slug) && !kinds[one.kind].isClosing)
    .sort((one, other) => linesOf(one) - linesOf(other))
  for (const { slug } of short.slice(0, takenMost)) {
    const page = relaidWith(new Map([...all].filter(([own]) => own !== slug)))
    if (page) return [{ is: 'off', story: slug, moved: page.moved.length }]
  }
  return []
}

/** Lines of fillers that are tried. */
const fillerLines = [4, 6, 8, 11, 14]

/** The first length of a filler with which the page stands, as far as it can be kept. */
function withFiller({ galleys: all, room }: PageWork, { relaidWith }: Case): readonly WayOut[] {
  const model = [...all.values()].find(({ measured, story }) => {
    const isOwn = measured.legs.length > 0 && !measured.pin
    return isOwn && story.blocks.some(({ kind }) => kind === 'paragraph')
  })
  const block = model?.story.blocks.find(({ kind }) => kind === 'paragraph')
  if (!model || !block) return []
  for (const lines of fillerLines) {
    const words = emAmount((lines - 0.4) * room.columnCharacters, model.context.language)
    const story = {
      ...model.story,
      slug,
      meta: fillerMeta,
      blocks: [block],
      pictures: [],
      mended: []
    }
    const count = Number.parseInt(words.en, 10)
    const page = relaidWith(new Map([...all, [slug, withWords(model, story, count)]]))
    const others = page?.moved.filter(own => own !== slug)
    if (others) return [{ is: 'filler', lines, moved: others.length }]
  }
  return []
}

const slug = 'filler+'
const fillerMeta = { kind: 'filler', headline: { main: '' }, priority: 9 } as const

/** A story of one paragraph of so many characters or words, taken from its own. */
function withWords(model: Galley, story: Galley['story'], count: number): Galley {
  const { isSpaced } = profileOf(model.context.language)
  const [block] = story.blocks
  if (!block) return model
  const parts = isSpaced ? block.text.split(' ') : [...block.text]
  const own = Array.from({ length: count }, (_, at) => parts[at % parts.length] ?? '')
  const text = own.join(isSpaced ? ' ' : '')
  const node = { ...block.node, children: [{ type: 'text' as const, value: text }] }
  return model.recast({ ...story, blocks: [{ ...block, text, node }] })
}

function linesOf({ legs }: MeasuredStory): number {
  return legs[0]?.lines ?? 0
}
