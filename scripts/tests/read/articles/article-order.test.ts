import { expect, test } from 'vitest'
import { articleOrder } from '../../../read/articles/article-order.ts'

interface Given {
  readonly path: string
  readonly weight?: number
  readonly date?: string
  readonly isLead?: boolean
  readonly length?: number
  readonly priority?: number
  readonly isFiller?: boolean
}

const article = ({ isLead = false, length = 100, ...rest }: Given) => ({ isLead, length, ...rest })

test.each<[string, readonly Given[], string, readonly string[]]>([
  [
    'by name, as people count',
    [{ path: '10.md' }, { path: '9.md' }, { path: '1.md' }],
    'name',
    ['1.md 1', '9.md 2', '10.md 2']
  ],
  [
    'the longest of the first three leads',
    [
      { path: 'a.md' },
      { path: 'b.md' },
      { path: 'c.md', length: 900 },
      { path: 'd.md', length: 9000 }
    ],
    'name',
    ['c.md 1', 'a.md 2', 'b.md 2', 'd.md 3']
  ],
  [
    'by date, the newest first, also of a name',
    [{ path: '2024-01-05-a.md' }, { path: 'b.md', date: '2024-03-01' }, { path: 'c.md' }],
    'date',
    ['b.md 1', '2024-01-05-a.md 2', 'c.md 2']
  ],
  [
    'by weight before all, whose first leads',
    [
      { path: 'a.md', weight: 20, length: 900 },
      { path: 'b.md', weight: 3 },
      { path: 'c.md', date: '2024-01-01' }
    ],
    'weight',
    ['b.md 1', 'a.md 2', 'c.md 2']
  ],
  [
    'one that is marked leads',
    [{ path: 'a.md' }, { path: 'b.md', isLead: true }],
    'name',
    ['b.md 1', 'a.md 2']
  ],
  [
    'a priority of our own stands',
    [{ path: 'a.md' }, { path: 'b.md', priority: 1 }, { path: 'c.md', priority: 4 }],
    'name',
    ['b.md 1', 'a.md 2', 'c.md 4']
  ],
  [
    'a filler comes last and never leads',
    [
      { path: 'a.md', isFiller: true, length: 900, isLead: true },
      { path: 'b.md' },
      { path: 'c.md' }
    ],
    'name',
    ['b.md 1', 'c.md 2', 'a.md 2']
  ]
])('%s', (_, given, by, expected) => {
  const order = articleOrder(given.map(article))
  expect(order.by).toBe(by)
  expect(order.ordered.map(({ one, priority }) => `${one.path} ${priority}`)).toEqual(expected)
})
