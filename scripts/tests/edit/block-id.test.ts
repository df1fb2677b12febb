import { expect, test } from 'vitest'
import { uniqueIds } from '../../edit/block-id.ts'

test('each id is given once, whatever was given before', () => {
  const unique = uniqueIds()
  const given = ['a', 'a-2', 'a', 'a', 'a-2', 'b', 'a'].map(unique)
  expect(given).toEqual(['a', 'a-2', 'a-3', 'a-4', 'a-2-2', 'b', 'a-5'])
})
