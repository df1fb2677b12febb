import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { orderedPress } from '../../desk/ordered-press.ts'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { pressJob } from '../../desk/press-job.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readStyle } from '../../read/style.ts'
import { summary } from '../read/summary.ts'

const folder = '/p/manuscript/x'
const ownSheet = 'styles/press/宁河印务.yaml'

/** An issue and a printer's own sheet beside the house's own files. */
function deskWith(files: Readonly<Record<string, string | Uint8Array>>): World {
  const memory = memoryWorld(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))
  )
  const disk = diskWorld()
  const coldset = readFileSync(join(projectFolder, 'styles/press/coldset-240.yaml'), 'utf8')
  const sheet = coldset.replace('totalInk: 240', 'totalInk: 230').replace('bleed: 3', 'bleed: 2')
  const isHouse = (path: string) => path.startsWith(projectFolder)
  return {
    ...memory,
    realPath: path => (isHouse(path) ? disk.realPath(path) : memory.realPath(path)),
    look: path => (isHouse(path) ? disk.look(path) : memory.look(path)),
    list: async path => {
      if (!isHouse(path)) return memory.list(path)
      const names = await disk.list(path)
      return path.endsWith('styles/press') ? [...names, '宁河印务.yaml'] : names
    },
    read: async (path, mostBytes) => {
      if (path === join(projectFolder, ownSheet)) return new TextEncoder().encode(sheet)
      return isHouse(path) ? disk.read(path, mostBytes) : memory.read(path, mostBytes)
    }
  }
}

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">\n${inner}\n</svg>`

/** What comes of an issue whose one story shows these pictures, by what its issue.yaml says of the press. */
async function jobOf(
  press: string,
  pictures: Readonly<Record<string, string | Uint8Array>> = {},
  format = 'sikai'
) {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const shown = Object.keys(pictures).map(name => `![渠](${name})`)
  const copy = ['村里的水渠修了三年，今年通了水。', ...shown].join('\n\n')
  const world = deskWith({
    'issue.yaml': `paper: 河湾日报\ndate: none\nformat: ${format}\nstyle: dushibao\n${press}\n`,
    'a.md': `---\nheadline: 渠水到村\n---\n\n${copy}\n`,
    ...pictures
  })
  const issue = await preparedCopy(folder, world, report)
  const order = issue && (await orderedPress({ root: projectFolder }, issue, world, report))
  const style = issue && (await readStyle(projectFolder, issue.facts, world, report))
  const job = order && style && (await pressJob(order, issue, style, report))
  return { job, told: problems.map(summary) }
}

const flat = (red: number, green: number, blue: number) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: red, g: green, b: blue } } })
    .jpeg()
    .toBuffer()

test('a printer’s own sheet is a file in styles/press/ and no more', async () => {
  const { job, told } = await jobOf('press: 宁河印务')
  expect(told).toEqual([])
  expect(job?.order.preset).toMatchObject({ name: '宁河印务', totalInk: 230, bleedMm: 2 })
  expect(job?.order.profile?.name).toBe('newsprint-240.icc')
  expect(job?.inks.map(({ token }) => token)).toContain('accent')
})

test('an SVG that lets something through is told with its line', async () => {
  const pictures = { 'ad.svg': svg('<rect width="9" height="9" fill="#7a4b2a" opacity="0.5"/>') }
  expect((await jobOf('press: coldset-220', pictures)).told).toEqual([
    'press/see-through error manuscript/x/ad.svg:2'
  ])
  expect((await jobOf('press: office', pictures)).told).toEqual([])
  expect((await jobOf('', pictures)).told).toEqual([])
})

test('in an issue of two inks a picture is grey, or refused with its file', async () => {
  const pictures = {
    'grey.jpg': await flat(90, 91, 90),
    'red.jpg': await flat(200, 22, 29),
    'grey.svg': svg('<rect width="9" height="9" fill="#888"/>'),
    'accent.svg': svg('<rect width="9" height="9" fill="#c8161d"/>'),
    'blue.svg': svg('<rect width="9" height="9" fill="navy"/>')
  }
  const { told } = await jobOf('press: {preset: coldset-220, spot: accent}', pictures)
  expect(told).toEqual([
    'press/third-ink error manuscript/x/red.jpg',
    'press/third-ink error manuscript/x/blue.svg'
  ])
})

test('a press that leaves white along the edges is refused a format of narrower margins', async () => {
  const digital = 'press: digital-newsprint'
  expect((await jobOf(digital, {}, 'tabloid-en')).told).toEqual([
    'press/quiet-margin error manuscript/x/issue.yaml:3:9'
  ])
  expect((await jobOf(digital)).told).toEqual([])
})
