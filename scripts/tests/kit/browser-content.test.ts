import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { browserContent } from '../../kit/browser-content.ts'
import { unpackedBrowser } from '../../kit/unpack-browser.ts'
import { seal } from '../../setup/sealed-folder.mjs'

test('the unpacked browser is read as it was sealed, and a flipped byte is noticed', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'duikai-browser-'))
  const { folder, executable } = unpackedBrowser(cache)
  await mkdir(join(folder, 'lib'), { recursive: true })
  await writeFile(executable, 'shell')
  await writeFile(join(folder, 'lib', 'nss.so'), 'library')
  seal(folder)
  const content = (by: 'reading' | 'seal') => browserContent('built-in', cache, by)
  const sealed = await content('seal')
  expect(sealed?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await content('reading')).toEqual(sealed)
  await writeFile(executable, 'shelf')
  expect(await content('seal')).toEqual(sealed)
  expect(await content('reading')).not.toEqual(sealed)
  await rm(cache, { recursive: true })
  expect(await content('reading')).toBeUndefined()
})
