import { expect, test } from 'vitest'
import type { Problem } from '../../model/problem.ts'
import { readCopiesList } from '../../read/copies-list.ts'

function read(text: string | Uint8Array) {
  const problems: Problem[] = []
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const copies = readCopiesList(bytes, 'names.csv', problem => problems.push(problem))
  const said = problems.map(({ code, place }) => [code, place?.line, place?.column])
  return { copies: copies?.map(({ place: _, ...copy }) => copy), said }
}

const three = [
  { number: 12, name: '王小明', dedication: '桃李满天下' },
  { number: 13, name: '欧阳某' },
  { number: 14, name: 'Anna, Mrs.' }
]

test.each([
  ['English heads', 'number,name,dedication\n12,王小明,桃李满天下\n13,欧阳某,\n14,"Anna, Mrs.",\n'],
  ['Chinese heads', '编号,姓名,赠言\r\n12,王小明,桃李满天下\r\n13,欧阳某,\r\n14,"Anna, Mrs.",'],
  [
    'a mark and blank lines',
    '\ufeff编号,姓名,赠言\n\n12,王小明,桃李满天下\n13,欧阳某,\n\n14,"Anna, Mrs.",\n'
  ],
  ['tabs', '编号\t姓名\t赠言\n012\t王小明\t桃李满天下\n13\t欧阳某\t\n14\tAnna, Mrs.\t\n'],
  [
    'full-width commas',
    '编号，姓名，赠言\n12，王小明，桃李满天下\n13，欧阳某，\n14，Anna, Mrs.，\n'
  ]
])('a list with %s is read', (_, text) => {
  expect(read(text)).toEqual({ copies: three, said: [] })
})

test('a list of GB18030 is read, and one without numbers is numbered as it stands', () => {
  // 姓名, 王, 李 as spreadsheets of Chinese Windows write them.
  const bytes = [0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xcd, 0xf5, 0x0a, 0xc0, 0xee, 0x0a]
  expect(read(Uint8Array.from(bytes)).copies).toEqual([
    { number: 1, name: '王' },
    { number: 2, name: '李' }
  ])
})

test.each([
  ['a head of another column', 'number,street\n1,x\n', [['copies/no-columns', 1, undefined]]],
  ['no head', '1,王\n2,李\n', [['copies/no-columns', 1, undefined]]],
  ['nobody', 'number,name\n', [['copies/none', undefined, undefined]]],
  [
    'a number twice, and one that is none',
    'number,name\n1,a\n0,b\n1,c\nx,d\n',
    [
      ['copies/no-number', 3, 1],
      ['copies/no-number', 5, 1],
      ['copies/number-twice', 4, undefined]
    ]
  ],
  [
    'a cell too many',
    'number,name\n1,a,b\n2,c\n3\n',
    [
      ['copies/broken-row', 2, undefined],
      ['copies/broken-row', 4, undefined]
    ]
  ],
  ['an open quotation mark', 'number,name\n1,"a\n2,b\n', [['copies/broken-row', 3, undefined]]],
  ['a quotation mark in a cell', 'number,name\n1,a"b\n', [['copies/broken-row', 2, undefined]]]
] as const)('%s is told with its row, and nothing is made', (_, text, said) => {
  expect(read(text)).toEqual({ copies: undefined, said })
})
