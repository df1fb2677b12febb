import { expect, test } from 'vitest'
import { openCache } from '../../kit/cache.ts'
import { sha256Hex } from '../../kit/hash.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (content: Uint8Array) => new TextDecoder().decode(content)

function maker(content: string) {
  const made = { times: 0 }
  const make = async () => {
    made.times += 1
    return bytes(content)
  }
  return { made, make }
}

test('what was made once is not made again, also by a later run', async () => {
  const world = memoryWorld()
  const { made, make } = maker('subset')
  await openCache(world, '/cache', 'fonts').get(['face', '开'], make)
  expect(text(await openCache(world, '/cache', 'fonts').get(['face', '开'], make))).toBe('subset')
  expect(made.times).toBe(1)
})

test('another part, or the same letters cut elsewhere, is another thing', async () => {
  const cache = openCache(memoryWorld(), '/cache', 'fonts')
  await cache.get(['ab', 'c'], maker('first').make)
  expect(text(await cache.get(['a', 'bc'], maker('second').make))).toBe('second')
  expect(text(await cache.get(['abc'], maker('third').make))).toBe('third')
})

test('a damaged entry is made anew and mended', async () => {
  const world = memoryWorld()
  const cache = openCache(world, '/cache', 'fonts')
  await cache.get(['face'], maker('whole').make)
  const [path] = [...world.files.keys()]
  await world.write(path ?? '', (await world.read(path ?? '')).subarray(0, 35))
  const { made, make } = maker('whole')
  expect(text(await cache.get(['face'], make))).toBe('whole')
  expect(text(await cache.get(['face'], make))).toBe('whole')
  expect(made.times).toBe(1)
})

test('a cache that cannot be written still gives what was made', async () => {
  const full = { ...memoryWorld(), write: () => Promise.reject(new Error('ENOSPC')) }
  expect(text(await openCache(full, '/cache', 'fonts').get(['x'], maker('made').make))).toBe('made')
})

test('the hash of a text is that of its UTF-8', () => {
  expect(sha256Hex('开')).toBe(sha256Hex(Uint8Array.of(0xe5, 0xbc, 0x80)))
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})
