import { describe, expect, test } from 'vitest'
import { furnitureTexts } from '../../model/furniture.ts'
import type { IssueFacts } from '../../model/issue.ts'
import type { FaceRoles } from '../../model/style.ts'
import {
  furnitureCharacters,
  furnitureGlyphProblems,
  furnitureRole
} from '../../render/furniture-faces.ts'

/** Each role has a face of its own name. */
const roles = new Proxy({} as FaceRoles, { get: (_, role) => String(role) })
const facts: IssueFacts = {
  id: 'x',
  file: 'issue.yaml',
  paper: '字样日报',
  date: '2031',
  language: 'zh-CN',
  format: 'duikai',
  cn: '22-0001',
  editors: '王五',
  pages: [{ number: 2, name: '要闻', pins: [], place: { file: 'issue.yaml' } }],
  inferred: {}
}

test('Faces are cut from the words that the page prints', () => {
  const cut = furnitureCharacters(furnitureTexts(facts, ['en', 'zh-TW']), roles)
  const lacks = (family: string, words: string) =>
    [...words].filter(character => !cut.get(family)?.includes(character)).join('')
  expect(lacks('folio', '2031年国内统一连续出版物号CN22-0001责任编辑王五')).toBe('')
  expect(lacks('brush', '字样日报')).toBe('')
  expect(lacks('headNews', '2要闻')).toBe('')
  expect(lacks('kicker', '广告廣告Advertisement上接第2版Continued from page 2')).toBe('')
  expect(lacks('body', '下转第2版下轉Continued on page 2')).toBe('')
})

describe('A text is set whole in one face', () => {
  /** What each face draws; `other` draws ·. */
  const roleOf = (drawn: Partial<Record<keyof FaceRoles, string>>, text: string) =>
    furnitureRole({ part: 'paper', text }, roles, (family, character) =>
      (drawn[family as keyof FaceRoles] ?? '').includes(character)
    )

  test.each<[string, Partial<Record<keyof FaceRoles, string>>, keyof FaceRoles | undefined]>([
    ['the brush, where it draws all of it', { brush: '台湾·日报', head: '台湾·日报' }, 'brush'],
    ['the next that does, else', { brush: '日报', head: '台湾·日报' }, 'head'],
    ['the first that lacks what the other face has', { brush: '台湾日报', other: '·' }, 'brush'],
    ['none where a character is nowhere', { brush: '台湾日', other: '·' }, undefined]
  ])('%s', (_, drawn, role) => {
    expect(roleOf(drawn, '台湾·日报')).toBe(role)
  })
})

describe('A character that no face draws is named with its file', () => {
  test.each<[string, Partial<IssueFacts>]>([
    ['the paper’s name', { paper: '𠮷报' }],
    [
      'a page’s name',
      { pages: [{ number: 2, name: '𠮷闻', pins: [], place: { file: 'issue.yaml' } }] }
    ],
    ['the editors', { editors: '王𠮷' }],
    ['a number', { cn: '𠮷' }]
  ])('in %s', (_, change) => {
    const texts = furnitureTexts({ ...facts, ...change }, [])
    const told = furnitureGlyphProblems(texts, facts.file, roles, (_, one) => one !== '𠮷')
    expect(told.map(({ message, place }) => `${place?.file}: ${message.en}`)).toEqual([
      expect.stringMatching(/^issue\.yaml: .*“𠮷” \(U\+20BB7\)/)
    ])
  })
})
