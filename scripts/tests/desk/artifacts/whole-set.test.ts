import { expect, test } from 'vitest'
import type { MadeIssue, Output } from '../../../desk/artifacts/output-row.ts'
import { wholeSet } from '../../../desk/artifacts/whole-set.ts'
import type { Artifact } from '../../../model/artifact.ts'
import type { Problem } from '../../../model/problem.ts'

test('the mark of a set names every file of it; an account goes without a hash', async () => {
  const set = (await setOf([output('a.pdf'), output('told.json', 'account')])).artifacts
  expect(set?.map(({ path }) => path)).toEqual(['a.pdf', 'told.json', 'manifest.json'])
  expect(JSON.parse(String(set?.at(-1)?.bytes)).files).toEqual([
    { path: 'a.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    { path: 'told.json' }
  ])
})

test('an output is given what stands above it in the list', async () => {
  const index: Output = {
    places: ['index.txt'],
    artifacts: (_, before) => [
      { ...artifact('index.txt'), bytes: before.map(({ path }) => path).join(' ') }
    ]
  }
  const { artifacts } = await setOf([output('a.pdf'), output('b.epub'), index, output('c.txt')])
  expect(artifacts?.find(({ path }) => path === 'index.txt')?.bytes).toBe('a.pdf b.epub')
})

test.each(['paper.pdf', 'manifest.json'])(
  'a picture of the issue that is called %s is told, and there is no set',
  async path => {
    const { artifacts, problems } = await setOf([output(path, 'source'), output('paper.pdf')])
    expect(artifacts).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'output/same-name', place: { file: path } }])
  }
)

async function setOf(outputs: readonly Output[]) {
  const problems: Problem[] = []
  const made = {} as MadeIssue
  return { artifacts: await wholeSet(made, outputs, problem => problems.push(problem)), problems }
}

function output(path: string, use: Artifact['use'] = 'product'): Output {
  return { places: [path], artifacts: () => [artifact(path, use)] }
}

function artifact(path: string, use: Artifact['use'] = 'product'): Artifact {
  return { path, mediaType: '', bytes: path, use }
}
