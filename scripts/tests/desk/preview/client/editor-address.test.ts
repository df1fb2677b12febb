import { expect, test } from 'vitest'
import { editorAddress } from '../../../../desk/preview/client/editor-address.ts'

test.each([
  ['vscode', '/home/报/x y#1.md', 'vscode://file/home/%E6%8A%A5/x%20y%231.md:7:1'],
  ['cursor', 'C:\\paper\\a.md', 'cursor://file/C:/paper/a.md:7:1'],
  ['none', '/a.md', undefined],
  [undefined, '/a.md', undefined]
] as const)('%s opens %s at %s', (editor, path, address) => {
  expect(editorAddress(editor, { path, line: 7 })).toBe(address)
})
