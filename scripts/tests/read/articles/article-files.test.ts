import { expect, test } from 'vitest'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import { articleFiles } from '../../../read/articles/article-files.ts'

const pathsIn = async (...files: readonly string[]) => {
  const world = memoryWorld(Object.fromEntries(files.map(path => [`/m/x/${path}`, '雨。'])))
  return (await articleFiles('/m/x', world)).articles.map(({ path }) => path)
}

test('copy of accepted editions is no copy of the issue', async () => {
  const filed = 'editions/1/filed/rain.md'
  expect(await pathsIn('rain.md', filed, 'editions/1/manifest.json')).toEqual(['rain.md'])
})

test('a folder that an author calls editions is a section like any other', async () => {
  expect(await pathsIn('rain.md', 'editions/wind.md')).toEqual(['editions/wind.md', 'rain.md'])
})
