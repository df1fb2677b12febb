import { type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkContainer } from '../../book/container-check.ts'
import { pack } from '../../book/packer.ts'

const mtime = '1980-01-01T00:00:00'
const mimetype: Zippable = {
  mimetype: [new TextEncoder().encode('application/epub+zip'), { level: 0 }]
}

function told(files: Zippable): string[] {
  return checkContainer(zipSync(files, { mtime })).map(({ message }) => message.en)
}

describe('the container check', () => {
  test('finds nothing in what the packer packs', async () => {
    const files = ['b.xhtml', 'a.xhtml'].map(path => ({ path, bytes: new Uint8Array(9) }))
    expect(checkContainer(await pack(files))).toEqual([])
  })

  test.each<[string, Zippable, string]>([
    ['mimetype in second place', { a: new Uint8Array(1), ...mimetype }, 'mimetype must come first'],
    ['mimetype compressed', { mimetype: new Uint8Array(99) }, 'mimetype must come first'],
    [
      'a Chinese name',
      { ...mimetype, '雨.xhtml': new Uint8Array(1) },
      '“雨.xhtml” is not a plain name'
    ],
    [
      'a long name',
      { ...mimetype, [`${'a'.repeat(101)}`]: new Uint8Array(1) },
      'is not a plain name'
    ],
    [
      'names out of order',
      { ...mimetype, b: new Uint8Array(1), a: new Uint8Array(1) },
      '“a” is out of order'
    ],
    ['a date', { ...mimetype, a: [new Uint8Array(1), { mtime: '2019-05-06' }] }, '“a” has a date'],
    ['a long story', { ...mimetype, 'a.xhtml': new Uint8Array(250_001) }, 'a.xhtml has 251 kB'],
    ['a large picture', { ...mimetype, 'a.jpg': new Uint8Array(1_500_001) }, 'a.jpg has 1501 kB']
  ])('tells of %s', (_, files, words) => {
    expect(told(files)).toEqual([expect.stringContaining(words)])
  })

  test.each([
    ['a large picture', 1_500_001, 'a.jpg', 'book/too-large warning'],
    ['a Chinese name', 1, '雨.xhtml', 'book/container error']
  ])('has a code for %s', (_, size, name, code) => {
    const [problem] = checkContainer(
      zipSync({ ...mimetype, [name]: new Uint8Array(size) }, { mtime })
    )
    expect(`${problem?.code} ${problem?.severity}`).toBe(code)
  })

  test('tells of a file cut short', async () => {
    const whole = await pack([])
    expect(checkContainer(whole.subarray(0, -1))[0]?.message.en).toContain('not a whole ZIP')
  })
})
