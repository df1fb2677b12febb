import { expect, test } from 'vitest'
import { layoutToFollow } from '../../../desk/delivery/followed-layout.ts'
import type { JumpLock, LayoutLock, PageLock } from '../../../model/accepted-layout.ts'

type Hashes = Readonly<Record<string, string>>

const pageOf = (page: number, slugs: readonly string[], score: number): PageLock => ({
  ...{ page, top: 0, columns: 1, rows: 1, score },
  tree: { kind: 'rows', parts: [] },
  copy: Object.fromEntries(slugs.map(slug => [slug, 'h']))
})

/** Its pages have its own score, so that it is seen which is followed. */
const layoutOf = (
  score: number,
  pages: Readonly<Record<number, readonly string[]>>,
  stories: Hashes,
  jumps: readonly JumpLock[] = []
): LayoutLock => ({
  ...{ version: 1, issue: 'x', format: 'sikai', style: 's', jumps },
  accepted: { edition: 1, when: '2026-11-27T08:00:00Z' },
  pages: Object.entries(pages).map(([page, slugs]) => pageOf(Number(page), slugs, score)),
  laid: { stories, pages: { 1: 'p', 2: 'q' } }
})

const plans = { 1: 'p', 2: 'q' }
const scores = (layout: LayoutLock) => layout.pages.map(({ page, score }) => [page, score])
const homes = { 1: ['rain', 'road'], 2: ['team'] }
const accepted = layoutOf(1, homes, { rain: 'a', road: 'a', team: 'a' })

test('a page that was changed follows the proposal, one that was changed back what was accepted', () => {
  const proposed = layoutOf(2, homes, { rain: 'b', road: 'a', team: 'b' })
  const now = (stories: Hashes) => ({ stories, pages: plans })
  const follow = (stories: Hashes) => scores(layoutToFollow(accepted, proposed, now(stories)))
  const changed = { rain: 'b', road: 'a', team: 'b' }
  expect(follow(changed)).toEqual([
    [1, 2],
    [2, 2]
  ])
  expect(follow({ ...changed, team: 'a' })).toEqual([
    [1, 2],
    [2, 1]
  ])
  expect(follow({ ...changed, rain: 'a', team: 'a' })).toEqual([
    [1, 1],
    [2, 1]
  ])
})

test('pages that were laid out anew without a change of copy stay so', () => {
  const { stories } = { stories: { rain: 'a', road: 'a', team: 'a' } }
  const proposed = layoutOf(2, homes, stories)
  expect(scores(layoutToFollow(accepted, proposed, { stories, pages: plans }))).toEqual([
    [1, 2],
    [2, 2]
  ])
})

test('pages that share a story in either layout come from one', () => {
  const stories = { rain: 'a', road: 'a', team: 'a' }
  const proposed = layoutOf(2, { 1: ['rain'], 2: ['team', 'road'] }, { ...stories, road: 'b' })
  expect(scores(layoutToFollow(accepted, proposed, { stories, pages: plans }))).toEqual([
    [1, 1],
    [2, 1]
  ])
})

test('a story taken off is no longer known by what was accepted, until it is back', () => {
  const proposed = layoutOf(2, { 1: ['rain'], 2: ['team'] }, { rain: 'a', team: 'a' })
  const off = { stories: { rain: 'a', team: 'a' }, pages: plans }
  expect(scores(layoutToFollow(accepted, proposed, off))[0]).toEqual([1, 2])
  const back = { stories: { rain: 'a', road: 'a', team: 'a' }, pages: plans }
  expect(scores(layoutToFollow(accepted, proposed, back))[0]).toEqual([1, 1])
})

test('a proposal that follows another edition, or other sheets, is not followed', () => {
  const stories = { rain: 'b', road: 'b', team: 'b' }
  const now = { stories, pages: plans }
  const proposed = layoutOf(2, homes, stories)
  const other = { ...proposed, accepted: { edition: 2, when: '2026-11-27T08:00:00Z' } }
  for (const one of [other, { ...proposed, style: 't' }, undefined])
    expect(layoutToFollow(accepted, one, now)).toBe(accepted)
})
