import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../cli/call.ts'

const here = mkdtempSync(join(tmpdir(), 'duikai-told-'))
const issue = join(here, 'manuscript', 'x')
const write = (name: string, text: string) => writeFileSync(join(issue, name), text)

beforeAll(async () => {
  await call(['init', 'manuscript/x', '--language', 'zh', '--pages', '1'], { here })
  write('wrong.md', '---\nheadline: 题\nkind: poem\n---\n\n:::nonsense\n文\n:::\n')
  write('bytes.md', '---\nheadline: 题\n\n文')
  write('corrections.yaml', '- {id: a, story: wrnog, wrong: 文, reason: 误}\n')
})

afterAll(() => rmSync(here, { recursive: true, force: true }))

test.each(['check', 'build'])(
  '%s tells all that is wrong in the copy before it makes up a page',
  async name => {
    const { exitCode, out, err } = await call([name], { here })
    expect(exitCode).toBe(1)
    const codes = [...out.matchAll(/ error ([a-z/-]+) /g)].map(([, code]) => code)
    expect(codes).toEqual([
      'story/front-matter-open',
      'yaml/unknown-value',
      'story/unknown-directive',
      'correction/unknown-story'
    ])
    expect(err).toContain('faces')
    expect(err).not.toContain('make-up')
  }
)

test('with a wrong issue.yaml the stories are edited too, and all is told once', async () => {
  write('issue.yaml', 'paper: 报\ndate: 2026-02-30\nformat: sikai\npages:\n  - number: 1\n')
  write('picture.md', '---\nheadline: 题\n---\n\n![](pictures/none.jpg)\n')
  const { out } = await call(['check'], { here })
  const codes = [...out.matchAll(/ error ([a-z/-]+) /g)].map(([, code]) => code)
  expect(codes).toEqual([
    'yaml/wrong-value',
    'story/front-matter-open',
    'yaml/unknown-value',
    'story/unknown-directive',
    'correction/unknown-story',
    'picture/missing'
  ])
})

test('of the room that an unreadable story leaves in a draft nothing is told', async () => {
  await call(['init', 'manuscript/y', '--language', 'zh', '--pages', '1'], { here })
  writeFileSync(join(here, 'manuscript', 'y', 'brief.md'), Uint8Array.of(0xff, 0xfe, 0xfd))
  const { out } = await call(['build', 'manuscript/y', '--draft'], { here })
  const codes = [...out.matchAll(/ error ([a-z/-]+) /g)].map(([, code]) => code)
  expect(codes).toEqual(['file/invalid-bytes'])
})
