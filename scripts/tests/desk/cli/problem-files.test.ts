import { expect, test } from 'vitest'
import { problemFiles } from '../../../desk/cli/problem-files.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { Problem } from '../../../model/problem.ts'

const world = memoryWorld({
  '/news/manuscript/x/rain.md': '\ufeff春雨\r\n贵\r如油\n',
  '/house/styles/tokens.css': ':root {}',
  '/house/templates/page.html': '',
  '/news/templates/page.html': 'own'
})

async function found(name: string) {
  const problem: Problem = {
    code: 'a/b',
    severity: 'error',
    message: { en: '', zh: '' },
    hint: { en: '', zh: '' },
    place: { file: name }
  }
  const files = await problemFiles([problem], '/news/manuscript/x', '/house', world)
  return [files.pathOf(name), files.linesOf(name)]
}

test.each([
  [
    'of the issue',
    'manuscript/x/rain.md',
    '/news/manuscript/x/rain.md',
    ['春雨', '贵', '如油', '']
  ],
  ['of the house', 'styles/tokens.css', '/house/styles/tokens.css', [':root {}']],
  ['of both names', 'templates/page.html', '/news/templates/page.html', ['own']],
  ['by its whole path', '/house/styles/tokens.css', '/house/styles/tokens.css', [':root {}']],
  ['that is a folder', 'manuscript/x', '/news/manuscript/x', undefined],
  ['that is nowhere', 'manuscript/x/none.md', '/news/manuscript/x/none.md', undefined]
])('a file %s is found, with its lines', async (_, name, path, lines) => {
  expect(await found(name)).toEqual([path, lines])
})
