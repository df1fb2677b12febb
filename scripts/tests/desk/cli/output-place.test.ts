import { expect, test } from 'vitest'
import { expectOwnOutputs } from '../../../desk/cli/output-place.ts'
import { WrongUsage } from '../../../desk/cli/wrong-usage.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import { openTerminal } from '../../../kit/terminal.ts'

const world = memoryWorld({
  '/home/li/paper/manuscript/x/issue.yaml': '',
  '/home/li/paper/manuscript/y/issue.yaml': '',
  '/home/li/letters/x/issue.yaml': '',
  '/home/li/paper/templates/page.liquid': '',
  '/opt/duikai/styles/tokens.css': '',
  '/opt/duikai/node_modules/yaml/index.js': ''
})
const stream = { isTTY: false, columns: 80, write: () => true }

async function refusal(folders: readonly string[], output?: string, here = '/home/li/paper') {
  const terminal = openTerminal(stream, stream, {})
  const environment = { HOME: '/home/li' }
  const desk = { terminal, language: 'en', world, here, root: '/opt/duikai', environment } as const
  const options: Readonly<Record<string, string>> = output === undefined ? {} : { output }
  try {
    await expectOwnOutputs(folders, { options, desk })
    return undefined
  } catch (error) {
    if (error instanceof WrongUsage) return error.words.en
    throw error
  }
}

const x = '/home/li/paper/manuscript/x'

test.each([
  ['manuscript', 'the manuscript'],
  ['manuscript/x', 'the manuscript'],
  ['manuscript/x/pictures', 'the manuscript'],
  ['manuscript/y', 'the manuscript'],
  ['/', 'the whole disk'],
  ['/home/li', 'the home folder'],
  ['..', 'the home folder'],
  ['/home', undefined],
  ['/opt/duikai', 'part of Duikai itself'],
  ['/opt/duikai/styles', 'part of Duikai itself'],
  ['/opt/duikai/templates/page', 'part of Duikai itself'],
  ['/opt/duikai/scripts', 'part of Duikai itself'],
  ['/opt/duikai/node_modules/yaml', 'part of Duikai itself'],
  ['/opt/duikai/.cache', 'part of Duikai itself'],
  ['/opt/duikai/.git', 'part of Duikai itself'],
  ['/opt/duikai/output', undefined],
  ['/opt', undefined],
  ['.', undefined],
  ['templates', undefined],
  ['elsewhere/deep', undefined]
])('an output to %s is %s', async (output, what) => {
  const said = await refusal([x], output)
  expect(said).toEqual(what && expect.stringContaining(`that is ${what}.`))
})

test.each([
  ['home/li', '/home'],
  ['an issue of that name', '/home/li/paper/manuscript/duikai', '/opt'],
  ['a folder that holds the manuscript', '/home/elsewhere/paper', '/home/li']
])('an output that would hold %s is refused', async (_, folder, output = '/') => {
  expect(await refusal([folder], output)).toMatch(/^Nothing is written to /)
})

test('two issues that would go to one folder are refused before anything is built', async () => {
  expect(await refusal([x, '/home/li/letters/x'], '/tmp/out')).toBe(
    'manuscript/x and /home/li/letters/x would be written to one folder. Build them one by one with --output, or give one of them another name.'
  )
  expect(await refusal([x, '/home/li/paper/manuscript/y'], '/tmp/out')).toBeUndefined()
  expect(await refusal([x, '/home/li/letters/x'])).toMatch(/one folder/)
})

test('an issue in which the command is called is not written into itself', async () => {
  expect(await refusal(['/home/li/letters/x'], undefined, '/home/li/letters/x')).toBeUndefined()
  expect(await refusal([x], undefined, x)).toBeUndefined()
})
