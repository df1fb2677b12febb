import { describe, expect, test } from 'vitest'
import type { Correction } from '../../model/correction.ts'
import { edit } from './filed.ts'

const place = { file: 'corrections.yaml', line: 1, column: 1 }

function correction(given: Partial<Correction>): Correction {
  return { id: 'c-1', story: 'story', wrong: '', reason: '误', notice: false, place, ...given }
}

describe('a correction that fails says what became of its words:', () => {
  const first: Partial<Correction> = { wrong: '林业园区', right: '织袜园区' }
  test.each<[string, string, readonly Partial<Correction>[], string, string]>([
    [
      'all of them changed before',
      '东北林业园区。',
      [first, { wrong: '林业', right: '农业' }],
      'superseded',
      '织袜'
    ],
    [
      'some of them changed before',
      '东北林业园区。',
      [first, { wrong: '东北林业', right: '华北林业' }],
      'overlaps',
      '东北织袜'
    ],
    [
      'changed twice before',
      '东北林业园区。',
      [first, { wrong: '织袜', right: '袜业' }, { wrong: '林业', right: '农业' }],
      'superseded',
      '袜业'
    ],
    [
      'the file edited since',
      '东北袜业园区。',
      [{ wrong: '东北林业园区', right: '东北农业园区' }],
      'stale',
      '北袜业园区'
    ],
    ['mended in the file', '东北织袜园区。', [first], 'already-right', '织袜园区']
  ])('%s', async (_, copy, given, code, now) => {
    const corrections = given.map((one, at) => correction({ id: `c-${at + 1}`, ...one }))
    const { problems } = await edit(copy, { corrections })
    expect(problems.map(one => one.code)).toEqual([`correction/${code}`])
    expect(problems[0]?.message.zh).toContain(now)
  })
})
