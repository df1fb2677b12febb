import { expect, test } from 'vitest'
import { choiceInText } from '../../read/choice-in-text.ts'

const plain = () => ({ text: true, list: true, map: true })
const choice = { format: 'sikai', bodySize: 9.8, pages: 3 }

test.each([
  [
    'a list of pages loses its last, its remarks stay, and a size comes over it',
    'paper: 河湾 # 报名\n\nformat: duikai # 对开\npages:\n  - number: 1 # 头版\n    name: 要闻\n  # 其余\n  - number: 2\n  - number: 3\n  - number: 4\n# 完\nissn: 1234-5679\n',
    'paper: 河湾 # 报名\n\nformat: sikai # 对开\nbodySize: 9.8\npages:\n  - number: 1 # 头版\n    name: 要闻\n  # 其余\n  - number: 2\n  - number: 3\n# 完\nissn: 1234-5679\n'
  ],
  [
    'a list without indentation gains pages at its end, where the file ends too',
    'format: duikai\nbodySize: auto   # 随稿\npages:\n- number: 1',
    'format: sikai\nbodySize: 9.8   # 随稿\npages:\n- number: 1\n- number: 2\n- number: 3\n'
  ],
  [
    'a list in brackets stays one',
    'format: duikai\nbodySize: 9\npages: [{ number: 1 }] # 一版\ndate: none\n',
    'format: sikai\nbodySize: 9.8\npages: [{ number: 1 }, { number: 2 }, { number: 3 }] # 一版\ndate: none\n'
  ],
  [
    'pages left to the copy are counted',
    'paper: A: B\nformat: auto\nbodySize:\npages: auto # as many as it takes\n',
    'paper: A: B\nformat: sikai\nbodySize: 9.8\npages: 3 # as many as it takes\n'
  ],
  [
    'what is not there is written last',
    'paper: A',
    'paper: A\nformat: sikai\nbodySize: 9.8\npages: 3\n'
  ],
  [
    'of Windows line ends the others stay',
    'format: duikai\r\npages: auto\r\npaper: A\r\n',
    'format: sikai\r\nbodySize: 9.8\r\npages: 3\r\npaper: A\r\n'
  ]
])('%s', (_, filed, written) => {
  expect(choiceInText(filed, choice, plain)).toBe(written)
})

test('pages that stay are not touched, and what is no list of keys is left alone', () => {
  const { pages: _, ...only } = choice
  const filed = 'format: duikai\npages:\n  - number: 2\n    stories: [rain]\n'
  expect(choiceInText(filed, only, plain)).toBe(
    'format: sikai\nbodySize: 9.8\npages:\n  - number: 2\n    stories: [rain]\n'
  )
  expect(choiceInText('{ paper: A, format: duikai }', choice, plain)).toBeUndefined()
  expect(choiceInText('- paper\n', choice, plain)).toBeUndefined()
})
