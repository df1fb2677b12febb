import { type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkContainer } from '../../book/container-check.ts'
import { pack } from '../../book/packer.ts'

const mtime = '1980-01-01T00:00:00'
const mimetype: Zippable = {
  mimetype: [new TextEncoder().encode('application/epub+zip'), { level: 0 }]
}

function told(files: Zippable): readonly string[] {
  return checkContainer(zipSync(files, { mtime }))
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
    ['a date', { ...mimetype, a: [new Uint8Array(1), { mtime: '2019-05-06' }] }, '“a” has a date']
  ])('tells of %s', (_, files, words) => {
    expect(told(files)).toEqual([expect.stringContaining(words)])
  })

  test('tells of a file cut short', async () => {
    const whole = await pack([])
    expect(checkContainer(whole.subarray(0, -1))[0]).toContain('not a whole ZIP')
  })
})
