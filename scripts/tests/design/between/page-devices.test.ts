import { expect, test } from 'vitest'
import { pageDevices } from '../../../design/between/page-devices.ts'
import type { StoryKind } from '../../../model/kinds.ts'
import type { SetFrame } from '../../../model/set-copy.ts'
import type { Devices } from '../../../model/style.ts'

const devices: Devices = {
  rules: { stories: 'thin', columns: 'hairline', lead: 'thick', foot: 'double', folio: 'thin' },
  boxes: { usual: 'frame', editorial: 'thick-thin', letter: 'ornament', notice: 'tint' },
  ornamentsMost: 2
}

interface Made {
  readonly at: readonly [column: number, row: number, width: number, height: number]
  readonly kind?: StoryKind
  readonly boxed?: boolean
  readonly priority?: number
}

function drawn(made: Readonly<Record<string, Made>>, own: Partial<Devices> = {}) {
  const frames = Object.entries(made).map(([story, { at, kind = 'news', ...rest }]) => {
    const [column, row, width, height] = at
    const { boxed = false, priority = 3 } = rest
    const frame = { story, rect: { column, row, width, height }, boxed }
    return { story: { meta: { priority } }, kind, frame } as unknown as SetFrame
  })
  const found = pageDevices(frames, { ...devices, ...own })
  const names = Object.keys(made)
  return {
    lying: found.lying.map(rule => `${rule.look} ${rule.column}:${rule.row} × ${rule.along}`),
    standing: found.standing.map(rule => `${rule.look} ${rule.column}:${rule.row} × ${rule.along}`),
    boxes: found.frames.flatMap(({ box }, at) => {
      return box ? [[names[at], box.look, ...box.open].join(' ')] : []
    }),
    under: names.filter((_, at) => found.frames[at]?.isUnderRule),
    topped: names.filter((_, at) => found.frames[at]?.isTopped),
    footed: names.filter((_, at) => found.frames[at]?.isFooted)
  }
}

test('A rule between stories over one another is as wide as the wider of them', () => {
  const { lying, under } = drawn({
    wide: { at: [0, 0, 4, 10] },
    left: { at: [0, 10, 2, 10] },
    right: { at: [2, 10, 2, 10] }
  })
  expect(lying).toEqual(['thin 0:10 × 4'])
  expect(under).toEqual(['left', 'right'])
})

test('Where both sides of a seam end at one gutter the rules end there too', () => {
  const { lying, standing } = drawn({
    a: { at: [0, 0, 2, 10] },
    b: { at: [2, 0, 2, 10] },
    c: { at: [0, 10, 2, 10] },
    d: { at: [2, 10, 2, 10] }
  })
  expect(lying).toEqual(['thin 0:10 × 2', 'thin 2:10 × 2'])
  expect(standing).toEqual(['hairline 2:0 × 10', 'hairline 2:10 × 10'])
})

test('A rule in a gutter goes along as long as a story stands beside others', () => {
  const { standing } = drawn({
    tall: { at: [0, 0, 2, 30] },
    upper: { at: [2, 0, 2, 12] },
    lower: { at: [2, 12, 2, 10] }
  })
  expect(standing).toEqual(['hairline 2:0 × 22'])
})

test('A strong story across the foot has a rule of its own, over adverts as well, a weak one and the lead have not', () => {
  const upper = { at: [0, 0, 4, 10], priority: 1 } as const
  const foot = { at: [0, 10, 4, 10], priority: 2 } as const
  expect(drawn({ upper, foot }).lying).toEqual(['double 0:10 × 4'])
  const advert = { at: [0, 20, 4, 5], kind: 'advert', boxed: true } as const
  expect(drawn({ upper, foot, advert }).lying).toEqual(['double 0:10 × 4'])
  const narrow = { ...foot, at: [0, 10, 2, 10] } as const
  const beside = { at: [2, 10, 2, 10] } as const
  expect(drawn({ upper: { ...upper, priority: 3 }, narrow, beside }).lying).not.toContain('double')
  expect(drawn({ upper, weak: { ...foot, priority: 4 } }).lying).toEqual(['thick 0:10 × 4'])
  const others = { left: { at: [0, 0, 2, 10] }, right: { at: [2, 0, 2, 10] } } as const
  expect(drawn({ ...others, foot: { ...foot, priority: 1 } }).lying).toEqual(['thick 0:10 × 4'])
})

test('The lead has a rule of its own where nothing else is parted by it', () => {
  const stories = { left: { at: [0, 10, 2, 10] }, right: { at: [2, 10, 2, 10] } } as const
  const lead = { at: [0, 0, 4, 10], priority: 1 } as const
  expect(drawn({ lead, ...stories }).lying).toEqual(['thick 0:10 × 4'])
  const beside = { lead: { ...lead, at: [0, 0, 2, 10] }, other: { at: [2, 0, 2, 10] } } as const
  expect(drawn({ ...beside, wide: { at: [0, 10, 4, 10] } }).lying).toEqual(['thin 0:10 × 4'])
  // A box takes a part of its width.
  const box = { ...stories.right, boxed: true }
  expect(drawn({ lead, left: stories.left, box }).lying).toEqual(['thin 0:10 × 2'])
  // Two that an editor made the first lead nothing.
  const two = { lead, left: { ...stories.left, priority: 1 }, right: stories.right }
  expect(drawn(two).lying).toEqual(['thin 0:10 × 4'])
})

test('A box that is closed needs no rule over it, under it or beside it', () => {
  const { lying, standing, boxes, topped, footed } = drawn({
    over: { at: [0, 0, 2, 10] },
    box: { at: [0, 10, 2, 10], boxed: true },
    under: { at: [0, 20, 2, 10] },
    beside: { at: [2, 0, 2, 30] }
  })
  expect(lying).toEqual([])
  expect(standing).toEqual(['hairline 2:0 × 10', 'hairline 2:20 × 10'])
  expect(boxes).toEqual(['box frame'])
  expect(topped).toEqual(['box', 'under'])
  expect(footed).toEqual(['over', 'box'])
})

test('A box without sides has a head of its own, and a rule under it and beside it as any story', () => {
  const { lying, standing, boxes, under } = drawn({
    over: { at: [0, 0, 2, 10] },
    box: { at: [0, 10, 2, 10], boxed: true, kind: 'editorial' },
    under: { at: [0, 20, 2, 10] },
    beside: { at: [2, 0, 2, 30] }
  })
  expect(lying).toEqual(['thin 0:20 × 2'])
  expect(standing).toEqual(['hairline 2:0 × 30'])
  expect(boxes).toEqual(['box thick-thin'])
  expect(under).toEqual(['under'])
})

test('On the first row the rule of the folio line is the head of a box without sides', () => {
  const box = { at: [0, 0, 2, 10], boxed: true } as const
  expect(drawn({ box: { ...box, kind: 'editorial' } }).boxes).toEqual(['box thick-thin head'])
  expect(drawn({ box }).boxes).toEqual(['box frame'])
})

test('Under a box that is closed its foot is the head of one without sides', () => {
  const box = { at: [0, 0, 2, 10], boxed: true } as const
  const under = { at: [0, 10, 2, 10], boxed: true, kind: 'editorial' } as const
  expect(drawn({ box, under }).boxes).toEqual(['box frame', 'under thick-thin head'])
  const wide = { ...under, at: [0, 10, 4, 10] } as const
  expect(drawn({ box, wide }).boxes).toEqual(['box frame', 'wide thick-thin'])
})

test('Of two boxes beside one another the shorter leaves its side to the other; adverts and tints leave none', () => {
  const tall = { at: [0, 0, 2, 20], boxed: true } as const
  const short = { at: [2, 5, 2, 10], boxed: true } as const
  expect(drawn({ tall, short }).boxes).toEqual(['tall frame', 'short frame left'])
  const high = { at: [2, 0, 2, 30], boxed: true } as const
  expect(drawn({ tall, high }).boxes).toEqual(['tall frame right', 'high frame'])
  const sold = { kind: 'advert' } as const
  expect(drawn({ tall: { ...tall, ...sold }, short: { ...short, ...sold } }).boxes).toEqual([
    'tall frame',
    'short frame'
  ])
  expect(drawn({ tall, short: { ...short, kind: 'notice' } }).boxes).toEqual([
    'tall frame',
    'short tint'
  ])
})

test('A kind with more boxes than a page may have ornaments looks as usual', () => {
  const letters = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `l${at}`,
        { at: [0, at * 10, 2, 10], boxed: true, kind: 'letter' } as const
      ])
    )
  expect(drawn(letters(2)).boxes).toEqual(['l0 ornament', 'l1 ornament'])
  expect(drawn(letters(3)).boxes).toEqual(['l0 frame', 'l1 frame', 'l2 frame'])
  const plain = { ...devices.boxes, usual: 'tint' } as const
  expect(drawn(letters(3), { boxes: plain }).boxes[0]).toBe('l0 tint')
})

test('Where a style has white between stories nothing is drawn', () => {
  const rules = {
    stories: 'white',
    columns: 'white',
    lead: 'white',
    foot: 'white',
    folio: 'white'
  } as const
  const { lying, standing, under } = drawn(
    { a: { at: [0, 0, 2, 10] }, b: { at: [0, 10, 2, 10] }, c: { at: [2, 0, 2, 20] } },
    { rules }
  )
  expect([lying, standing, under]).toEqual([[], [], []])
})
