import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { codePoints } from '../../kit/cmap.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import type { FaceSource } from '../../model/style.ts'
import { facesOf } from '../../read/faces-sheet.ts'
import { atomise } from '../../typeset/atomise.ts'
import { bytesByFamily, type CutFace, coversOf, cutFaces } from '../../typeset/cut-faces.ts'
import { cutInTurn } from '../../typeset/cut-in-turn.ts'
import { harfbuzzRuler } from '../../typeset/ruler.ts'
import { measures } from './setting.ts'

const text = '一Bridge bridge 0123456789 春风，“绿”——江南《岸》Don’t李s年代的歌'
let sources: readonly FaceSource[]
let faces: readonly CutFace[]

beforeAll(async () => {
  const sheet = await readFile(`${projectFolder}/styles/faces.css`, 'utf8')
  sources = await facesOf(sheet, projectFolder, diskWorld(), () => {})
  const wanted = ['Literary', 'Song', 'Kai', 'Kai Light', 'Kai Bold', 'News', 'News Small Caps']
  const characters = new Map(wanted.map(family => [family, new Set(text)]))
  faces = await cutFaces(sources, characters, {
    load: path => readFile(path),
    stamp: async () => '',
    kept: (_, make) => make()
  })
})

test('Every face that the house declares is a file that is there', async () => {
  for (const { path } of sources)
    expect((await readFile(path)).byteLength, path).toBeGreaterThan(1e4)
})

describe('A face with a range of characters', () => {
  test.each(['Kai', 'Kai Light', 'Kai Bold'])(
    '%s draws Han characters and full-width marks',
    family => {
      for (const character of '春风绿江南岸，《》')
        expect(faceOf(family).covers(character)).toBe(true)
    }
  )

  test('leaves quotes, dashes, letters and digits to the face of the copy', () => {
    for (const character of '“”—B0') expect(faceOf('Kai').covers(character), character).toBe(false)
  })

  test('is measured with the face that draws what it lacks', () => {
    const measured = harfbuzzRuler(new Map(faces.map(face => [face.family, face.bytes])), 'Song')
    expect(measured.widthEm('2019', 'Kai')).toBe(measured.widthEm('2019', 'Song'))
    expect(measured.widthEm('春2风', 'Kai')).toBeCloseTo(2 + measured.widthEm('2', 'Song'), 6)
  })
})

test('A display face that draws Han characters wider than an em is measured as it draws', () => {
  const measured = harfbuzzRuler(new Map(faces.map(face => [face.family, face.bytes])), 'Song')
  expect(measured.fullEm?.('Literary')).toBe(1.024)
  expect(measured.fullEm?.('Song')).toBe(1)
  const setting = {
    family: 'Literary',
    measures,
    strongFamily: 'Song',
    emphasisFamily: 'Song',
    language: 'zh-CN'
  }
  const atoms = atomise([{ type: 'text', value: '春风' }], setting, measured)
  expect(atoms.map(atom => atom.widthEm)).toEqual([1.024, 1.024])
})

describe('A face of small capitals', () => {
  test('has a small letter for each, as wide as its capital at the scale', () => {
    const measured = harfbuzzRuler(new Map(faces.map(face => [face.family, face.bytes])))
    const width = (letter: string) => measured.widthEm(letter, 'News Small Caps')
    expect(width('b')).toBeCloseTo(0.76 * width('B'), 2)
  })

  test('draws each as high as its capital at the scale', () => {
    const measured = harfbuzzRuler(new Map(faces.map(face => [face.family, face.bytes])))
    const top = (letter: string) => measured.inkEm?.(letter, 'News Small Caps').top ?? 0
    expect(top('b')).toBeCloseTo(0.76 * top('B'), 2)
  })

  test('keeps the code points of its small letters, so that copied text keeps them', () => {
    const drawn = codePoints(faceOf('News Small Caps').bytes)
    for (const letter of 'bridge') expect(drawn.has(letter.codePointAt(0) ?? 0)).toBe(true)
  })
})

function faceOf(family: string): CutFace {
  const found = faces.find(face => face.family === family)
  if (!found) throw new Error(`no face ${family}`)
  return found
}

describe('The apostrophe of a Latin word', () => {
  const setting = (family: string) => ({
    family,
    measures,
    strongFamily: 'Song',
    emphasisFamily: 'Song',
    language: 'zh-CN'
  })
  const atomsOf = (value: string, family = 'Song') => {
    const ruler = harfbuzzRuler(new Map(faces.map(face => [face.family, face.bytes])), 'Song')
    return atomise([{ type: 'text', value }], setting(family), ruler)
  }

  test.each(['Song', 'Literary', 'Kai'])('is narrow in %s', family => {
    const [word, ...others] = atomsOf('Don’t', family)
    const letters = atomsOf('Dont', family)[0]
    expect(others).toEqual([])
    expect((word?.widthEm ?? 0) - (letters?.widthEm ?? 0)).toBeLessThan(0.4)
  })

  test('stands with its word, and a closing quotation mark by itself', () => {
    const texts = (value: string) => atomsOf(value).map(atom => atom.text)
    expect(texts('李’s的')).toEqual(['李', '’s', '的'])
    expect(texts('’90年代')).toEqual(['’90', '年', '代'])
    expect(texts('‘春风’的')).toEqual(['‘', '春', '风', '’', '的'])
    expect(texts('Rock ’n’ Bridge')).toEqual(['Rock', ' ', '’n’', ' ', 'Bridge'])
  })
})

describe('Letters of names', () => {
  const names = '神\ufa19金\uf90a都\ufa26'

  async function cut(family: string) {
    const store = {
      load: readFile,
      stamp: async () => '',
      kept: (_: string, make: () => Promise<Uint8Array>) => make()
    }
    return cutFaces(sources, new Map([[family, new Set(names)]]), store)
  }

  test('that share a glyph with the usual letter come in a face of their own', async () => {
    const [usual, beside, ...others] = await cut('Song')
    expect(others).toEqual([])
    expect([...names].map(one => usual?.covers(one))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false
    ])
    expect(beside?.only).toEqual([0xf90a])
  })

  test('are measured and drawn by whichever face of the family has them', async () => {
    const song = await cut('Song')
    const borrowed = await cutInTurn(
      sources.filter(({ family }) => family === 'Kai'),
      ['\ufa19', '\ufa26'],
      'Song',
      {
        load: readFile,
        stamp: async () => '',
        kept: (_, make) => make()
      }
    )
    expect(borrowed.map(({ family, source, only }) => [family, source, only])).toEqual([
      ['Song', 'Kai', [0xfa19, 0xfa26]]
    ])
    const all = [...song, ...borrowed]
    const covers = coversOf(all)
    expect([...names].every(one => covers('Song', one))).toBe(true)
    const ruler = harfbuzzRuler(bytesByFamily(all), 'Song')
    expect(ruler.widthEm(names, 'Song')).toBeCloseTo(6, 6)
  })
})

test('A selector of a variant adds nothing to the width of its letter', async () => {
  const ruler = harfbuzzRuler(bytesByFamily(faces), 'Song')
  const setting = {
    family: 'Song',
    measures,
    strongFamily: 'Song',
    emphasisFamily: 'Song',
    language: 'zh-CN'
  }
  const atoms = atomise([{ type: 'text', value: '春\u{e0100}风' }], setting, ruler)
  expect(atoms.map(({ text, widthEm }) => [text, widthEm])).toEqual([
    ['春\u{e0100}', 1],
    ['风', 1]
  ])
})
