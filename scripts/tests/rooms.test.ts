import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { floorOf, houseSources, read, targetsOf } from './sources.ts'

interface Rooms {
  /**
   * From the ground up: a file imports from its own room and from those before it. What stands at the floor's own
   * top imports from every room, and no room from it; but where the order has `top`, from and by the rooms after that.
   */
  readonly order: readonly string[]
  /** The most that may tie the rooms together. */
  readonly ties?: Ties
}

interface Ties {
  /** Imports that lead from room to room, or from a file at the floor's top. */
  readonly between: number
  /** Imports inside any one room. */
  readonly inside: number
  /** Files of the floor that import one another in a row. */
  readonly chain: number
}

/** Floors in rooms. */
const floors: Readonly<Record<string, Rooms>> = {
  makeup: {
    order: ['leaf', 'page', 'solve', 'spread', 'plan'],
    ties: { between: 60, inside: 70, chain: 8 }
  },
  press: {
    order: [
      'stream',
      'rewrite',
      'join',
      'unpack',
      'trim',
      'sheets',
      'office',
      'copies',
      'ink',
      'plates',
      'profile',
      'pictures',
      'links',
      'type',
      'seen',
      'preflight',
      'separation',
      'press-file',
      'imposition',
      'ticket'
    ]
  },
  desk: {
    order: [
      'explained',
      'delivery',
      'changes',
      'replate',
      'artifacts',
      'editions',
      'sheets',
      'choice',
      'starter',
      'top',
      'unchanged',
      'fit',
      'correct',
      'split',
      'cli',
      'notice',
      'diff',
      'import',
      'proof',
      'accept',
      'told',
      'settings',
      'new-issue',
      'archive',
      'shell',
      'design',
      'preflight',
      'preview',
      'makers',
      'queue',
      'book',
      'commands'
    ]
  }
}

/** Floors none of whose folders holds more files than can be looked over at once. */
const floorsOfSmallFolders = ['makeup', 'desk', 'press']
const folderMost = 25

describe.each(Object.entries(floors))('The rooms of %s', (floor, rooms) => {
  const sources = houseSources.filter(path => floorOf(path) === floor)
  const imports = importsWithin(sources)

  test('are its folders', () => {
    const folders = sources.filter(path => path.split('/').length > 2).map(roomOf)
    expect(folders.filter(room => !rooms.order.includes(room))).toEqual([])
  })

  test('import from those below alone', () => {
    expect([...imports].flatMap(([path, targets]) => upward(path, targets, rooms))).toEqual([])
  })

  const { ties } = rooms
  if (!ties) return

  test(`have at most ${ties.between} imports between them, and ${ties.inside} inside one`, () => {
    const { between, inside } = arrowsIn(imports, rooms)
    expect(between).toBeLessThanOrEqual(ties.between)
    expect([...inside].filter(([, count]) => count > ties.inside)).toEqual([])
  })

  test(`have no more than ${ties.chain} files that import one another in a row`, () => {
    const longest = longestChain(imports)
    expect(longest.length <= ties.chain ? [] : longest).toEqual([])
  })
})

test.each(floorsOfSmallFolders)(`No folder of %s holds more than ${folderMost} files`, floor => {
  const folders = houseSources.filter(path => floorOf(path) === floor).map(path => dirname(path))
  const crowded = [...new Set(folders)].filter(
    folder => folders.filter(other => other === folder).length > folderMost
  )
  expect(crowded).toEqual([])
})

test('No two files of a floor are told apart by an ending', () => {
  expect(namesakes(houseSources)).toEqual([])
})

const rules: Rooms = { order: ['leaf', 'page'] }

test.each([
  ['a room above', 'm/leaf/a.ts', ['m/page/b.ts'], ['m/leaf/a.ts imports m/page/b.ts']],
  ['the top', 'm/page/a.ts', ['m/b.ts'], ['m/page/a.ts imports m/b.ts']],
  ['its own room and those below', 'm/page/a.ts', ['m/page/b.ts', 'm/leaf/c.ts'], []],
  ['every room, from the top', 'm/a.ts', ['m/page/b.ts', 'm/leaf/c.ts'], []]
])('This test tells of imports from %s', (_, path, targets, offences) => {
  expect(upward(path, targets, rules)).toEqual(offences)
})

test.each([
  ['m/leaf/a.ts', ['m/leaf/a.ts imports m/b.ts']],
  ['m/page/a.ts', []]
])('This test tells of imports from a top between the rooms: %s', (path, offences) => {
  expect(upward(path, ['m/b.ts'], { order: ['leaf', 'top', 'page'] })).toEqual(offences)
})

test('This test counts imports and files in a row', () => {
  const imports = new Map([
    ['m/a.ts', ['m/page/b.ts']],
    ['m/page/b.ts', ['m/page/c.ts', 'm/leaf/d.ts']],
    ['m/page/c.ts', ['m/leaf/d.ts']],
    ['m/leaf/d.ts', []]
  ])
  expect(arrowsIn(imports, rules)).toEqual({ between: 3, inside: new Map([['page', 1]]) })
  expect(longestChain(imports)).toEqual(['m/a.ts', 'm/page/b.ts', 'm/page/c.ts', 'm/leaf/d.ts'])
})

test.each([
  ['m/solve.ts', 'm/solved.ts', 1],
  ['m/item.ts', 'm/leaf/items.ts', 1],
  ['m/split-issue.ts', 'm/splits-issue.ts', 1],
  ['m/pin-check.ts', 'm/pin-problems.ts', 0],
  ['m/issue.ts', 'n/issue.ts', 0]
])('This test sees that %s and %s are namesakes: %j', (one, other, pairs) => {
  expect(namesakes([one, other])).toHaveLength(pairs)
})

function importsWithin(sources: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const own = new Set(sources)
  return new Map(
    sources.map(path => [path, targetsOf(path, read(path)).filter(target => own.has(target))])
  )
}

function upward(path: string, targets: readonly string[], { order }: Rooms): readonly string[] {
  return targets
    .filter(target => storeyOf(target, order) > storeyOf(path, order))
    .map(target => `${path} imports ${target}`)
}

/** How high a file stands among the rooms of its floor; what is in none stands over them all, or at `top`. */
function storeyOf(path: string, order: readonly string[]): number {
  const top = order.indexOf('top')
  const at = order.indexOf(roomOf(path))
  return at < 0 ? (top < 0 ? order.length : top) : at
}

/** The second part of a path: a room, or the name of a file at its floor's top. */
function roomOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function arrowsIn(
  imports: ReadonlyMap<string, readonly string[]>,
  { order }: Rooms
): { readonly between: number; readonly inside: ReadonlyMap<string, number> } {
  let between = 0
  const inside = new Map<string, number>()
  for (const [path, targets] of imports) {
    const room = roomOf(path)
    for (const target of new Set(targets)) {
      if (order.includes(room) && roomOf(target) === room)
        inside.set(room, (inside.get(room) ?? 0) + 1)
      else between += 1
    }
  }
  return { between, inside }
}

function longestChain(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const known = new Map<string, readonly string[]>()
  const chainFrom = (path: string): readonly string[] => {
    const found = known.get(path) ?? [path, ...longestOf((imports.get(path) ?? []).map(chainFrom))]
    known.set(path, found)
    return found
  }
  return longestOf([...imports.keys()].map(chainFrom))
}

function longestOf(chains: readonly (readonly string[])[]): readonly string[] {
  return chains.reduce((one, other) => (other.length > one.length ? other : one), [])
}

/** Files of a floor whose names are the same word by word but for an ending: solve and solved, item and items. */
function namesakes(paths: readonly string[]): readonly (readonly string[])[] {
  const byStem = new Map<string, string[]>()
  for (const path of paths) {
    const words = basename(path, '.ts').split('-').map(stemOf)
    const key = `${floorOf(path)} ${words.join('-')}`
    byStem.set(key, [...(byStem.get(key) ?? []), path])
  }
  return [...byStem.values()].filter(same => same.length > 1)
}

/** solve, solved, solver, solves → solv; split, splitting → split. */
function stemOf(word: string): string {
  if (word.length < 4) return word
  return word.replace(/(?:ings?|ers?|ed|es|s|e)$/, '').replace(/(.)\1$/, '$1')
}
