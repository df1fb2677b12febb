import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../../kit/folders.ts'
import { openConversion } from '../../../press/ink/little-cms.ts'
import { readProfile } from '../../../press/ink/read-profile.ts'
import { openSeparator } from '../../../press/ink/separator.ts'
import { colourDifference } from '../../../press/profile/colour-difference.ts'
import { judgeProfile } from '../../../press/profile/judge-profile.ts'
import { makeProfile } from '../../../press/profile/make-profile.ts'
import { readPressCondition } from '../../../press/profile/press-condition.ts'
import { newsprint } from '../ink/newsprint.ts'
import { run } from '../second-opinions.ts'
import { measuredPatches } from './measured-patches.ts'

const folder = join(projectFolder, 'styles', 'profiles')
const condition = readPressCondition(readFileSync(join(folder, 'newsprint.yaml'), 'utf8'))

test.each([220, 240] as const)(
  'LittleCMS finds newsprint-%i.icc true and within its ink',
  async totalInk => {
    const profile = newsprint(totalInk)
    const { solids, roundTrip, blackStep, mostInk } = await judgeProfile(
      profile,
      condition,
      totalInk
    )
    expect(solids.mean).toBeLessThan(0.5)
    expect(solids.most).toBeLessThan(1)
    expect(roundTrip.mean).toBeLessThan(1)
    expect(roundTrip.most).toBeLessThan(3)
    expect(blackStep).toBeLessThan(4)
    expect(mostInk).toBeLessThanOrEqual(totalInk)
    expect(mostInk).toBeGreaterThan(totalInk - 5)
    expect(profile.length).toBeLessThan(300_000)
  }
)

test('what a press was measured to print, and no table was made of, is foretold', async () => {
  const inks = measuredPatches.flatMap(patch =>
    patch.slice(0, 4).map(ink => Math.round(ink * 655.35))
  )
  const conversion = await openConversion({
    from: newsprint(),
    fromLayout: { space: 'CMYK', bytes: 2 },
    to: 'Lab',
    toLayout: { space: 'Lab', bytes: 8 },
    intent: 'absolute'
  })
  const seen = conversion?.convert(Uint16Array.from(inks)) ?? []
  conversion?.close()
  const apart = measuredPatches.map(([, , , , l = 0, a = 0, b = 0], at) =>
    colourDifference([l, a, b], [seen[at * 3] ?? 0, seen[at * 3 + 1] ?? 0, seen[at * 3 + 2] ?? 0])
  )
  expect(apart.reduce((sum, one) => sum + one, 0) / apart.length).toBeLessThan(1.3)
  expect(Math.max(...apart)).toBeLessThan(2.6)
})

test('a dot of 50 % grows by 26 %', () => {
  const { dots, M, Y, K } = condition.tones
  for (const [paper = 0, ...light] of [M, Y, K]) {
    const solid = light.at(-1) ?? 0
    const half = light[dots.indexOf(50) - 1] ?? 0
    expect((100 * (paper - half)) / (paper - solid) - 50).toBeCloseTo(26, 0)
  }
})

test('a judge that finds all well finds wrong solids and wrong limits too', async () => {
  const pale = { ...condition, solids: { ...condition.solids, M: [60, 40, 0] as const } }
  const { solids, mostInk } = await judgeProfile(newsprint(240), pale, 220)
  expect(solids.most).toBeGreaterThan(1)
  expect(mostInk).toBeGreaterThan(220)
})

test('newsprint-220.icc is what its measurements make', () => {
  expect(Buffer.from(makeProfile(condition, 220)).equals(newsprint())).toBe(true)
})

test('the files say what they are, and not where or when they were made', () => {
  const profile = readProfile(newsprint())
  expect(profile).toMatchObject({ version: '2.4', class: 'prtr', space: 'CMYK' })
  const names = profile.kind === 'profile' ? [...profile.tags.keys()] : []
  const tables = ['A2B0', 'A2B1', 'A2B2', 'B2A0', 'B2A1', 'B2A2', 'gamt']
  expect(names).toEqual(['desc', 'cprt', 'wtpt', ...tables])
  const made = Buffer.from(newsprint()).subarray(24, 36).toString('hex')
  expect(made).toBe('07ea000b001a000000000000')
})

/** Its colour engine is a LittleCMS of its own, with its own sRGB. */
test('Ghostscript separates by the file as the press file does', async () => {
  const colours = [
    [200, 30, 20],
    [12, 80, 160],
    [250, 220, 150],
    [90, 60, 20],
    [40, 120, 60]
  ] as const
  const ghostscript = await byGhostscript(colours)
  const separator = await openSeparator(newsprint(), 220)
  const ours = colours.flatMap(colour => separator.inksOf(colour).map(ink => Math.round(ink * 255)))
  separator.close()
  const apart = ours.map((ink, at) => Math.abs(ink - (ghostscript[at] ?? 255)))
  expect(Math.max(...apart)).toBeLessThanOrEqual(4)
})

async function byGhostscript(colours: readonly (readonly number[])[]): Promise<Uint8Array> {
  const place = mkdtempSync(join(tmpdir(), 'duikai-profile-'))
  try {
    const profile = join(place, 'press.icc')
    const page = join(place, 'page.ps')
    writeFileSync(profile, newsprint())
    const fills = colours.map(
      (colour, at) => `${colour.map(part => part / 255).join(' ')} setrgbcolor ${at} 0 1 1 rectfill`
    )
    writeFileSync(
      page,
      `<< /PageSize [${colours.length} 1] >> setpagedevice\n${fills.join('\n')}\nshowpage\n`
    )
    const drawn = await run('gs', [
      ...['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', `--permit-file-read=${place}/`],
      ...['-sDEVICE=pamcmyk32', '-r72', '-dRenderIntent=1', '-dBlackPtComp=1'],
      ...[`-sOutputICCProfile=${profile}`, '-sOutputFile=-', page]
    ])
    return drawn.subarray(drawn.indexOf('ENDHDR\n') + 7)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
