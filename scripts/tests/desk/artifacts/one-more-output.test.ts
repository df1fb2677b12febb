import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Output } from '../../../desk/artifacts/output-row.ts'
import { init } from '../../../desk/init.ts'
import type { DeskServer } from '../../../desk/preview/server/desk-server.ts'
import type { LiveDesk } from '../../../desk/preview/server/live-desk.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder as root } from '../../../kit/folders.ts'
import { sha256Hex } from '../../../kit/hash.ts'

/** One file and one line: nothing else is told of it. */
const headlines: Output = {
  places: ['headlines.txt'],
  artifacts: ({ issue }) => [
    {
      path: 'headlines.txt',
      mediaType: 'text/plain; charset=utf-8',
      bytes: issue.stories.map(story => story.meta.headline.main).join('\n'),
      use: 'product'
    }
  ]
}

const list = '../../../desk/artifacts/all-outputs.ts'

const newsroom = mkdtempSync(join(tmpdir(), 'duikai-outputs-'))
const folder = join(newsroom, 'manuscript', 'sample')
const world = diskWorld()

let preview: LiveDesk
let server: DeskServer

beforeAll(async () => {
  // The program that other tests have loaded has the list as it is: here one is loaded with the line more.
  vi.resetModules()
  vi.doMock(list, async original => {
    const { outputs } = await original<typeof import('../../../desk/artifacts/all-outputs.ts')>()
    return { outputs: [headlines, ...outputs] }
  })
  const { startDesk } = await import('../../../desk/preview/server/live-desk.ts')
  const { serveDesk } = await import('../../../desk/preview/server/desk-server.ts')
  const { deskAnswers } = await import('../../../desk/preview/server/desk-answers.ts')
  const fail = (problem: { readonly message: { readonly en: string } }) => {
    throw new Error(problem.message.en)
  }
  await init({ folder, starter: join(root, 'templates/starter/zh') }, world, fail)
  const output = join(newsroom, 'output')
  preview = await startDesk({ folder, output, root, browser: undefined }, world)
  const framesOf = async () => () => []
  server = await serveDesk(deskAnswers({ preview, root, world, language: 'zh', framesOf }))
  await new Promise<void>(resolve => {
    const look = () => {
      if (preview.state().edition > 0) resolve()
    }
    preview.onChange(look)
    look()
  })
})

afterAll(async () => {
  await server?.close()
  await preview?.close()
  rmSync(newsroom, { recursive: true, force: true })
  vi.doUnmock(list)
  vi.resetModules()
})

const built = (name: string) => readFileSync(join(preview.state().output, name), 'utf8')

test('an output that is added to the list stands in the output folder', () => {
  expect(built('headlines.txt').split('\n')).toHaveLength(5)
})

test('the manifest and the report have its hash', () => {
  const hash = sha256Hex(built('headlines.txt'))
  expect(JSON.parse(built('manifest.json')).files).toContainEqual({
    path: 'headlines.txt',
    sha256: hash
  })
  expect(JSON.parse(built('report.json')).sha256).toMatchObject({ 'headlines.txt': hash })
})

test('the preview links to it and gives it', async () => {
  const state = await (await fetch(new URL('state', server.address))).json()
  expect(state).toMatchObject({
    products: expect.arrayContaining([
      { path: 'headlines.txt', mediaType: expect.stringMatching(/^text\//), isRead: true }
    ])
  })
  const answer = await fetch(new URL('headlines.txt', server.address))
  expect(await answer.text()).toBe(built('headlines.txt'))
})

test('the preview gives nothing that was only made on the way', async () => {
  for (const name of ['report.json', 'manifest.json', 'pages.html', 'dummies/1.svg'])
    expect((await fetch(new URL(name, server.address))).status, name).toBe(404)
})
