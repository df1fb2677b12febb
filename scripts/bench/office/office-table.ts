import type { OfficeRow } from './office-bench.ts'
import { type DayKind, dayKinds } from './office-day.ts'

/** What the twelve corrections came to, by kind and by what is asked of groups of them. */
export function officeSums(rows: readonly OfficeRow[]) {
  const kinds = dayKinds.map(kind => ({ kind, ...sumOf(rows.filter(row => row.kind === kind)) }))
  const groups = Object.entries(groupsOfKinds).map(([group, members]) => ({
    group,
    ...sumOf(rows.filter(({ kind }) => members.includes(kind)))
  }))
  return { kinds, groups, all: sumOf(rows) }
}

/** The bars are set for these. */
const groupsOfKinds: Readonly<Record<string, readonly DayKind[]>> = {
  text: ['name', 'figure', 'caption', 'date', 'shorter', 'longer'],
  stories: ['picture', 'advert', 'spiked', 'late', 'swapped', 'page'],
  removals: ['advert', 'spiked', 'page'],
  additions: ['late']
}

function sumOf(rows: readonly OfficeRow[]) {
  const count = (value: (row: OfficeRow) => number) =>
    rows.reduce((sum, row) => sum + value(row), 0)
  const mended = rows.filter(({ isMended }) => isMended)
  const tiers = new Map<string, number>()
  for (const tier of mended.map(worstOf)) tiers.set(tier, (tiers.get(tier) ?? 0) + 1)
  const followed = rows.flatMap(row => row.followed)
  const stayed = mended.reduce((sum, row) => sum + row.stayed, 0)
  const moved = mended.reduce((sum, row) => sum + row.moved, 0)
  return {
    corrections: rows.length,
    mended: mended.length,
    tiers: Object.fromEntries([...tiers].sort()),
    disturbed: count(row => (row.isMended && row.disturbed.length > 0 ? 1 : 0)),
    stayed,
    moved,
    advised: followed.length,
    worked: followed.filter(({ works }) => works).length,
    silent: rows.filter(row => !row.isMended && row.followed.every(({ works }) => !works)).length
  }
}

const order = ['kept', 'T0', 'T1', 'T2', 'T3', 'new']

/** The tier of the page that moved most. */
function worstOf({ tiers }: OfficeRow): string {
  return tiers.toSorted((one, other) => order.indexOf(other) - order.indexOf(one))[0] ?? 'kept'
}

/** The table of the bench. */
export function officeTable(rows: readonly OfficeRow[]): string {
  const { kinds, groups, all } = officeSums(rows)
  const line = (name: string, sum: ReturnType<typeof sumOf>) => {
    const { corrections, mended, tiers, disturbed, stayed, moved, advised, worked, silent } = sum
    const told = Object.entries(tiers).map(([tier, count]) => `${tier} ${count}`)
    return [
      name.padEnd(10),
      `${mended}/${corrections}`.padStart(8),
      share(mended, corrections).padStart(8),
      share(stayed - moved, stayed).padStart(8),
      String(disturbed).padStart(5),
      `${worked}/${advised}`.padStart(7),
      String(silent).padStart(4),
      `  ${told.join(', ')}`
    ].join('')
  }
  const heads = ['made', '', 'still', 'dist', 'advice', 'mute']
  const head = `${' '.repeat(10)}${heads.map((one, at) => one.padStart([8, 8, 8, 5, 7, 4][at] ?? 8)).join('')}  tiers`
  return [
    head,
    ...kinds.map(({ kind, ...sum }) => line(kind, sum)),
    ...groups.map(({ group, ...sum }) => line(`= ${group}`, sum)),
    line('= all', all)
  ].join('\n')
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
