import { expect, test } from 'vitest'
import { houseSources, read } from '../../../sources.ts'

const room = 'desk/preview/client/'
const client = houseSources.filter(path => path.startsWith(room))

test('the page in the browser takes from elsewhere the shapes of things alone', () => {
  expect(client.length).toBeGreaterThan(0)
  expect(client.flatMap(path => takenFromElsewhere(path, read(path)))).toEqual([])
})

test.each([
  ["import { a } from './b.ts'", 0],
  ["import type { A } from '../server/a.ts'", 0],
  ["import { a } from '../server/a.ts'", 1],
  ["import { a, type B } from 'node:path'", 1],
  ["import 'chokidar'", 1],
  ["const a = await import('esbuild')", 1]
])('this test judges %s', (source, offences) => {
  expect(takenFromElsewhere(`${room}x.ts`, source)).toHaveLength(offences)
})

/** What a source of the client takes at run time of what is not its own room's. */
function takenFromElsewhere(path: string, source: string): readonly string[] {
  const shapeless = source.replace(/import type [^']*'[^']*'/g, '')
  const named = [...shapeless.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)]
  return named
    .map(([, name = '']) => new URL(name, `file:///${path}`))
    .filter(({ protocol, pathname }, at) => {
      const isRelative = named[at]?.[1]?.startsWith('.')
      return protocol !== 'file:' || !isRelative || !pathname.startsWith(`/${room}`)
    })
    .map(({ href }) => `${path} takes ${href}`)
}
