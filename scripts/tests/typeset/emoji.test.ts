import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import type { FaceRoles, FaceSource } from '../../model/style.ts'
import { facesOf } from '../../read/faces-sheet.ts'
import { atomise } from '../../typeset/atomise.ts'
import { type CutFace, cutFaces, type FaceStore } from '../../typeset/cut-faces.ts'
import { faceInk } from '../../typeset/glyph-ink.ts'
import { cutLastFaces } from '../../typeset/last-faces.ts'
import { rulerOf } from '../../typeset/ruler.ts'
import { emojiCount, everyEmoji } from './every-emoji.ts'
import { measures } from './setting.ts'

const copy = '一，；。☎★A1!我你 '
const roles = {
  other: 'Song',
  last: 'Kai',
  lastHead: 'Kai Bold',
  symbols: 'Symbols',
  emoji: 'Emoji',
  emojiHead: 'Emoji Bold'
} as FaceRoles
const store: FaceStore = {
  load: path => readFile(path),
  stamp: async () => '',
  kept: (_, make) => make()
}
let declared: readonly FaceSource[]
let song: readonly CutFace[]

beforeAll(async () => {
  const sheet = await readFile(`${projectFolder}/styles/faces.css`, 'utf8')
  declared = await facesOf(sheet, projectFolder, diskWorld(), () => {})
  song = await cutFaces(declared, new Map([['Song', new Set(copy)]]), store)
})

async function facesFor(lacking: readonly string[], pictures: readonly string[]) {
  const left = { lacking, pictures, inHeads: new Map(), inBold: new Set(['🎉']) }
  return (await cutLastFaces(left, { faces: declared, roles }, [], store)).faces
}

function atomsOf(text: string, faces: readonly CutFace[], language = 'zh-CN') {
  const family = 'Song'
  const setting = { measures, family, strongFamily: family, emphasisFamily: family, language }
  return atomise([{ type: 'text', value: text }], setting, rulerOf([...song, ...faces], roles))
}

test('One glyph of one em draws every emoji that Unicode recommends', async () => {
  const all = everyEmoji()
  expect(all.length).toBe(emojiCount[process.versions.unicode ?? ''] ?? all.length)
  const ruler = rulerOf(await facesFor([], all), roles)
  const others = all.filter(one => ruler.emojiEm?.(one, 'Emoji') !== 1)
  expect(others).toEqual([])
})

test('A page without emoji asks for no face of emoji, a head for the bold one', async () => {
  const families = (faces: readonly CutFace[]) => [...new Set(faces.map(face => face.family))]
  expect(families(await facesFor([], []))).toEqual([])
  expect(families(await facesFor(['☐'], []))).toEqual(['Song'])
  expect(families(await facesFor(['🎉'], ['🎉']))).toEqual(['Song', 'Emoji', 'Emoji Bold'])
})

describe('A line takes an emoji for a Han character', () => {
  const pictures = ['👩‍🚒', '❤️', '1️⃣', '☎️', '🇨🇳', '🐶‍🔥']
  let faces: readonly CutFace[]

  beforeAll(async () => {
    const characters = [...new Set(pictures.flatMap(one => [...one]))]
    const lacking = characters.filter(one => !copy.includes(one) && !/[\p{Cf}\p{M}]/u.test(one))
    faces = await facesFor([...lacking, '☑', '♔'], pictures)
  })

  test('of one em, with marks, joiners and selectors in it, and a line may end beside it', () => {
    const atoms = atomsOf('我👩‍🚒❤️，1️⃣☎️🇨🇳A', faces)
    expect(atoms.map(({ text, kind, isEmoji }) => [text, kind, isEmoji === true])).toEqual([
      ['我', 'han', false],
      ['👩‍🚒', 'han', true],
      ['❤️', 'han', true],
      ['，', 'pause', false],
      ['1️⃣', 'han', true],
      ['☎️', 'han', true],
      ['🇨🇳', 'han', true],
      ['A', 'latin', false]
    ])
    expect(atoms.filter(one => one.isEmoji).map(one => one.widthEm)).toEqual([1, 1, 1, 1, 1])
    expect(atoms.map(({ breakCost }) => breakCost === Infinity)).toEqual([
      ...[false, false, true],
      ...[false, false, false, false, false]
    ])
  })

  test('a sign that the copy’s face draws stays with it, and one that is of a set with its set', () => {
    for (const text of ['☎', '★', '☎︎', '☑', '♔'])
      expect(atomsOf(text, faces)[0], text).not.toHaveProperty('isEmoji')
    expect(atomsOf('❤', faces)[0]).toMatchObject({ isEmoji: true, widthEm: 1 })
  })

  test('one that is no emoji of Unicode is set as its parts, which nothing parts', () => {
    expect(atomsOf('🐶‍🔥', faces)).toMatchObject([{ text: '🐶‍🔥', isEmoji: true, widthEm: 2 }])
  })

  test('its ink is that of its one glyph', () => {
    const emoji = faces.find(({ family }) => family === 'Emoji')
    const ink = faceInk(emoji?.bytes ?? new Uint8Array())
    expect(ink.glyph('👩‍🚒')).toMatchObject({ advance: 1, isHan: false })
    expect(ink.glyph('🐶‍🔥')?.advance).toBe(2)
  })
})
