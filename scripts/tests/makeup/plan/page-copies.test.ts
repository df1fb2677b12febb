import { expect, test } from 'vitest'
import { pageCopies } from '../../../makeup/plan/page-copies.ts'
import type { Story } from '../../../model/story.ts'

function story(slug: string, more: Partial<Story['meta']> = {}, blocks: Story['blocks'] = []) {
  const meta = { kind: 'news' as const, headline: { main: slug }, priority: 3, ...more }
  return { slug, file: `${slug}.md`, meta, blocks, footnotes: [], pictures: [], mended: [] }
}

function block(id: string): Story['blocks'][number] {
  const node = { type: 'element' as const, tagName: 'aside', properties: {}, children: [] }
  return { id, kind: 'box', node, text: '', place: { file: 'a.md' }, isOptional: true }
}

const { isOptional: _, ...plain } = block('p')
const paragraph = { ...plain, kind: 'paragraph' as const }

const stories = [
  story('a', { priority: 1 }, [
    paragraph,
    block('x'),
    { ...block('y'), kind: 'picture' },
    block('z')
  ]),
  story('b', { priority: 4, optional: ['true'] })
].map(one => ({ story: one, pin: undefined, link: {} }))

const shelf = {
  fillers: [30, 40, 90].map((cells, at) => ({ story: story(`f${at + 1}`), cells })),
  closings: [[story('+notes')]]
}

function ways(room: number, wanted: 'less' | 'more' | 'other') {
  return pageCopies(stories, shelf, room, wanted).map(({ stories: here, left, added }) => {
    expect(here.length).toBe(2 + added.length - left.filter(({ part }) => !part).length)
    return [...left.map(({ part = 'all' }) => `-${part}`), ...added.map(one => `+${one}`)].join(' ')
  })
}

test('a page that is too full gives up one part after the other, whole stories last', () => {
  expect(ways(-20, 'less')).toEqual([
    '-z',
    '-x',
    '-y',
    '-all',
    '-z -x',
    '-z -x -y',
    '-z -x -y -all'
  ])
})

test('a page that is short takes the fillers that come nearest to it, then is closed', () => {
  expect(ways(75, 'more')).toEqual([
    '+f1 +f2',
    '+f1',
    '+f1 +f2 +f3',
    '+f3',
    '+f2',
    '+f1 +f2 ++notes',
    '++notes',
    '+f1 ++notes',
    '+f1 +f2 +f3 ++notes'
  ])
})

test('a page that has enough and cannot be filled tries both', () => {
  expect(ways(20, 'other').slice(6, 8)).toEqual(['-z -x -y -all', '+f1'])
})
