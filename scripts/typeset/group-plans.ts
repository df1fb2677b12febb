/** What of a group its plans are made of; lengths are CSS px. */
export interface GroupCopy {
  /** Height ÷ width of each picture. */
  readonly ratios: readonly number[]
  /** Height of a picture's own caption in a width; 0 without one. */
  readonly ownWords: (picture: number, widthPx: number) => number
  /** Height of all their own captions run in, each after the words that say where its picture stands. */
  readonly runInWords: (widthPx: number, places: readonly GroupPlace[]) => number
  /** Height of the caption that is for all of them. */
  readonly sharedWords: (widthPx: number) => number
  /** Whether captions stand together; absent where that is left to the program. */
  readonly areTogether?: boolean | undefined
  readonly gutterPx: number
  /** Between a caption and the picture below it, and between two pictures with nothing between. */
  readonly underWordsPx: number
  readonly leastPx: number
}

/** Whose caption: a picture's by its number, all pictures' own run in, or the one for all. */
export type GroupWords = number | 'run-in' | 'shared'

/** Where a picture of a group stands, as words of its caption say it. */
export type GroupPlace =
  | 'left'
  | 'centre'
  | 'right'
  | 'above'
  | 'middle'
  | 'below'
  | 'topRight'
  | 'bottomRight'

/** Pictures and captions one under another; all columns of a plan are equally high. */
export interface GroupColumn {
  readonly leftPx: number
  readonly widthPx: number
  readonly pictures: readonly number[]
  /** The captions that stand under each of its pictures. */
  readonly words: readonly (readonly GroupWords[])[]
  /** Of all that is no picture. */
  readonly fixedPx: number
  /** Of its pictures, nothing cut away. */
  readonly naturalPx: number
}

/** A way to set a group: columns side by side, captions across their foot, what each picture is called in its caption. */
export interface GroupPlan {
  readonly columns: readonly GroupColumn[]
  /** Captions across the foot. */
  readonly foot: readonly GroupWords[]
  readonly footPx: number
  readonly places: readonly GroupPlace[] | undefined
  /** What is less good in it than in others, in shares of a picture's height. */
  readonly cost: number
}

/** Every plan of a group in a width that leaves no picture too narrow. */
export function groupPlans(copy: GroupCopy, widthPx: number): readonly GroupPlan[] {
  const beside = [...rowPlans(copy, widthPx), ...sidePlans(copy, widthPx)]
  const wide = beside.filter(({ columns }) => columns.every(one => one.widthPx >= copy.leastPx))
  return wide.length > 0 ? wide : stackPlans(copy, widthPx)
}

/** Side by side at one height. */
function rowPlans(copy: GroupCopy, widthPx: number): readonly GroupPlan[] {
  const { ratios, gutterPx } = copy
  const shares = ratios.map(ratio => 1 / ratio)
  const all = shares.reduce((sum, share) => sum + share, 0)
  const room = widthPx - (ratios.length - 1) * gutterPx
  const widths = shares.map(share => (room * share) / all)
  const places: readonly GroupPlace[] =
    ratios.length === 2 ? ['left', 'right'] : ['left', 'centre', 'right']
  return captionings(copy).map(together => {
    const deepest = Math.max(...widths.map((wide, at) => copy.ownWords(at, wide)))
    const columns = widths.map((wide, at) => ({
      leftPx: widths.slice(0, at).reduce((sum, one) => sum + one + gutterPx, 0),
      widthPx: wide,
      pictures: [at],
      words: [together ? [] : [at]],
      fixedPx: together ? 0 : deepest,
      naturalPx: wide * (ratios[at] ?? 1)
    }))
    return finished(copy, columns, together ? places : undefined, widthPx)
  })
}

/** One large at the left, the others on top of one another beside it. */
function sidePlans(copy: GroupCopy, widthPx: number): readonly GroupPlan[] {
  const { gutterPx, leastPx, ratios } = copy
  const plans: GroupPlan[] = []
  const most = (widthPx - gutterPx) * 0.5
  const stepPx = Math.max(leastStepPx, (most - leastPx) / stepsMost)
  for (let small = leastPx; small <= most; small += stepPx) {
    const large = widthPx - gutterPx - small
    for (const together of captionings(copy, ratios.length > 2 && copy.sharedWords(widthPx) === 0))
      plans.push(sidePlan(copy, { large, small }, together, widthPx))
    if (ratios.length === 2 && copy.areTogether !== false && hasOwnWords(copy))
      plans.push(pairPlan(copy, { large, small }, widthPx))
  }
  return plans
}

interface SideWidths {
  readonly large: number
  readonly small: number
}

function sidePlan(
  copy: GroupCopy,
  { large, small }: SideWidths,
  together: boolean,
  widthPx: number
): GroupPlan {
  const { ratios, gutterPx } = copy
  const others = ratios.map((_, at) => at).slice(1)
  const under = (pictures: readonly number[]) => pictures.map(at => (together ? [] : [at]))
  const words = (at: number, wide: number) => (together ? 0 : copy.ownWords(at, wide))
  const columns = [
    {
      leftPx: 0,
      widthPx: large,
      pictures: [0],
      words: under([0]),
      fixedPx: words(0, large),
      naturalPx: large * (ratios[0] ?? 1)
    },
    {
      leftPx: large + gutterPx,
      widthPx: small,
      pictures: others,
      words: under(others),
      fixedPx:
        others.reduce((sum, at) => sum + words(at, small), 0) +
        (others.length - 1) * copy.underWordsPx,
      naturalPx: others.reduce((sum, at) => sum + small * (ratios[at] ?? 1), 0)
    }
  ]
  const places: readonly GroupPlace[] =
    ratios.length === 2 ? ['left', 'right'] : ['left', 'topRight', 'bottomRight']
  return finished(copy, columns, together ? places : undefined, widthPx)
}

/** Two pictures, the captions of both under the smaller, down to the foot of the larger. */
function pairPlan(copy: GroupCopy, { large, small }: SideWidths, widthPx: number): GroupPlan {
  const places = ['left', 'above'] as const
  const columns = [
    {
      leftPx: 0,
      widthPx: large,
      pictures: [0],
      words: [[]],
      fixedPx: 0,
      naturalPx: large * (copy.ratios[0] ?? 1)
    },
    {
      leftPx: large + copy.gutterPx,
      widthPx: small,
      pictures: [1],
      words: [['run-in' as const]],
      fixedPx: copy.runInWords(small, places),
      naturalPx: small * (copy.ratios[1] ?? 1)
    }
  ]
  return { ...finished(copy, columns, undefined, widthPx), places }
}

/** One under another, where there is no width for two. */
function stackPlans(copy: GroupCopy, widthPx: number): readonly GroupPlan[] {
  const { ratios } = copy
  const all = ratios.map((_, at) => at)
  const places: readonly GroupPlace[] =
    ratios.length === 2 ? ['above', 'below'] : ['above', 'middle', 'below']
  return captionings(copy).map(together => {
    const words = all.reduce((sum, at) => sum + (together ? 0 : copy.ownWords(at, widthPx)), 0)
    const column = {
      leftPx: 0,
      widthPx,
      pictures: all,
      words: all.map(at => (together ? [] : [at])),
      fixedPx: words + (all.length - 1) * copy.underWordsPx,
      naturalPx: ratios.reduce((sum, ratio) => sum + widthPx * ratio, 0)
    }
    return finished(copy, [column], together ? places : undefined, widthPx)
  })
}

/** Adds what stands across the foot, and what the plan costs: one picture is to be larger than the next, by not too much. */
function finished(
  copy: GroupCopy,
  columns: readonly GroupColumn[],
  places: readonly GroupPlace[] | undefined,
  widthPx: number
): GroupPlan {
  const footPx = (places ? copy.runInWords(widthPx, places) : 0) + copy.sharedWords(widthPx)
  const areas = columns
    .flatMap(({ widthPx: wide, pictures }) =>
      pictures.map(at => wide * wide * (copy.ratios[at] ?? 1))
    )
    .sort((one, other) => other - one)
  const lead = (areas[0] ?? 1) / (areas[1] ?? 1)
  const off = Math.max(0, leadLeast - lead) + tooFarShare * Math.max(0, lead - leadMost)
  const isOwnWish = copy.areTogether !== undefined || !places
  return {
    columns,
    foot: [...(places ? ['run-in' as const] : []), 'shared'],
    footPx,
    places,
    cost: leadCost * off + (isOwnWish ? 0 : runInCost)
  }
}

/** Captions stand together where an editor wants it, and may where nobody says so. */
function captionings({ areTogether, ...copy }: GroupCopy, mayRunIn = false): readonly boolean[] {
  if (!hasOwnWords(copy)) return [false]
  if (areTogether !== undefined) return [areTogether]
  return mayRunIn ? [false, true] : [false]
}

function hasOwnWords({ ratios, ownWords }: Pick<GroupCopy, 'ratios' | 'ownWords'>): boolean {
  return ratios.some((_, at) => ownWords(at, 1000) > 0)
}

/** How many times as large as the next the largest of a group is at the least, and the most that looks well. */
const leadLeast = 1.5
const leadMost = 5
const leadCost = 0.2
const tooFarShare = 0.15
/** What it costs that captions nobody wants together do not stand under their pictures. */
const runInCost = 0.05
/** Between two widths that are tried, and so many are tried at the most: captions are set anew at each. */
const leastStepPx = 6
const stepsMost = 14
