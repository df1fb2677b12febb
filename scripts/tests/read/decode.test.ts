import { expect, test } from 'vitest'
import type { Problem } from '../../model/problem.ts'
import { decodeText } from '../../read/decode.ts'
import { summary } from './summary.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap(part => [...(typeof part === 'string' ? utf8(part) : part)]))
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
/** 辽源日报。 in GB18030. */
const liaoyuanInGb = [0xc1, 0xc9, 0xd4, 0xb4, 0xc8, 0xd5, 0xb1, 0xa8, 0xa1, 0xa3]

/** 這是我們的國家，他們在這裡 in Big5. */
const hongKongInBig5 = [
  [
    0xb3, 0x6f, 0xac, 0x4f, 0xa7, 0xda, 0xad, 0xcc, 0xaa, 0xba, 0xb0, 0xea, 0xae, 0x61, 0xa1, 0x41,
    0xa5, 0x4c, 0xad, 0xcc, 0xa6, 0x62, 0xb3, 0x6f, 0xb8, 0xcc
  ]
]

function decoded(input: Uint8Array): { text: string | undefined; problems: readonly string[] } {
  const problems: Problem[] = []
  const text = decodeText(input, 'a.md', problem => problems.push(problem))
  return { text, problems: problems.map(summary) }
}

test.each<[string, Uint8Array, string]>([
  ['UTF-8 as it is', utf8('辽源,2019'), '辽源,2019'],
  ['a byte order mark left out', bytes([0xef, 0xbb, 0xbf], '辽源'), '辽源'],
  ['CRLF and CR as LF', utf8('一\r\n二\r三'), '一\n二\n三'],
  ['a rare character whole', utf8('𠮷'), '𠮷'],
  [
    'the letters of names',
    utf8('\ufa19田、﨑、\u{2f81a}、\uf90a'),
    '\ufa19田、﨑、\u{2f81a}、\uf90a'
  ],
  ['variation selectors', utf8('葛\u{e0100}、祇\ufe00、❤\ufe0f'), '葛\u{e0100}、祇\ufe00、❤\ufe0f'],
  [
    'joiners that shape',
    utf8('می\u200cخواهم क्\u200dष 👨\u200d👩 🏴󠁧󠁢󠁥󠁮󠁧󠁿'),
    'می\u200cخواهم क्\u200dष 👨\u200d👩 🏴󠁧󠁢󠁥󠁮󠁧󠁿'
  ],
  ['an empty file', utf8(''), '']
])('reads %s', (_, input, text) => {
  expect(decoded(input)).toEqual({ text, problems: [] })
})

test.each<[string, Uint8Array, string, string]>([
  ['GB18030', bytes('a\n', liaoyuanInGb), 'a\n辽源日报。', 'file/encoding warning a.md'],
  [
    'the English of an old Notepad',
    bytes('The mayor said he didn', [0x92], 't see why the canal took so long to dig.'),
    'The mayor said he didn’t see why the canal took so long to dig.',
    'file/encoding warning a.md'
  ],
  [
    'a few words of it',
    bytes([0x93], 'It', [0x92], 's ours,', [0x94], ' he said and went home with his sons.'),
    '“It’s ours,” he said and went home with his sons.',
    'file/encoding warning a.md'
  ],
  ['Big5', bytes(...hongKongInBig5), '這是我們的國家，他們在這裡', 'file/encoding warning a.md'],
  ['UTF-16 with its mark', utf16('\ufeff---\n辽源'), '---\n辽源', 'file/encoding warning a.md'],
  ['UTF-16 without', utf16('---\nkind: news'), '---\nkind: news', 'file/encoding warning a.md'],
  [
    'big-endian UTF-16',
    Buffer.from(utf16('\ufeff辽源')).swap16(),
    '辽源',
    'file/encoding warning a.md'
  ],
  [
    'a zero-width space',
    utf8('辽\u200b源\u200b'),
    '辽源',
    'file/invisible-character warning a.md:1:2'
  ],
  [
    'a text turned round',
    utf8('一\n\u202e二'),
    '一\n二',
    'file/invisible-character warning a.md:2:1'
  ],
  ['a control', utf8('一\u0008二'), '一二', 'file/invisible-character warning a.md:1:2'],
  ['a line separator', utf8('一\u2028二'), '一\n二', 'file/line-mark advice a.md:1:2'],
  ['Word’s line break', utf8('一\u000b二'), '一\n二', 'file/line-mark advice a.md:1:2'],
  ['a page break', utf8('一。\n\f二'), '一。\n二', 'file/line-mark advice a.md:2:1'],
  [
    'a line break in a headline as a space',
    utf8('---\nheadline: 一\u000b二\n---\n三'),
    '---\nheadline: 一 二\n---\n三',
    'file/line-mark advice a.md:2:12'
  ],
  ['a bullet of Word', utf8('\uf0b7一\n\uf0b7二'), '•一\n•二', 'file/symbol-font warning a.md:1:1'],
  ['a sign of Symbol', utf8('3\uf0b45'), '3×5', 'file/symbol-font warning a.md:1:2'],
  [
    'a tag without a flag',
    utf8('一\u{e0067}二'),
    '一二',
    'file/invisible-character warning a.md:1:2'
  ],
  ['a joiner between Han', utf8('一\u200d二'), '一二', 'file/invisible-character warning a.md:1:2'],
  ['a selector of nothing', utf8('一 \ufe00'), '一 ', 'file/invisible-character warning a.md:1:3'],
  ['letters in parts', utf8('e\u0301t\u00e9'), 'été', 'file/not-composed warning a.md:1:1'],
  [
    'letters in parts among names',
    utf8('\ufa19e\u0301\ufa19'),
    '\ufa19é\ufa19',
    'file/not-composed warning a.md:1:2'
  ],
  ['a lost character', utf8('一\n二\ufffd'), '一\n二\ufffd', 'file/lost-character error a.md:2:2']
])('reads %s and says so', (_, input, text, problem) => {
  expect(decoded(input)).toEqual({ text, problems: [problem] })
})

test.each<[string, Uint8Array, string]>([
  ['NUL', utf8('一\n二\0'), 'file/nul error a.md:2:2'],
  ['a broken byte', bytes('辽源\n日', [0xff], '报'), 'file/invalid-bytes error a.md:2:2'],
  ['a file cut off', utf8('辽源').subarray(0, 4), 'file/invalid-bytes error a.md:1:2'],
  [
    'a surrogate in UTF-8',
    bytes('一', [0xed, 0xa0, 0x80]),
    'file/unpaired-surrogate error a.md:1:2'
  ],
  ['half a pair in UTF-16', utf16('\ufeff一\n\ud800二'), 'file/unpaired-surrogate error a.md:2:1'],
  ['half a unit in UTF-16', utf16('\ufeff一').subarray(0, 3), 'file/invalid-bytes error a.md:1:1'],
  [
    'a PNG',
    bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    'file/invalid-bytes error a.md:1:1'
  ]
])('refuses %s', (_, input, problem) => {
  expect(decoded(input)).toEqual({ text: undefined, problems: [problem] })
})

test('what was read says how to mend it, in both languages', () => {
  const problems: Problem[] = []
  decodeText(utf8('一\u200b二'), 'a.md', problem => problems.push(problem))
  expect(problems[0]?.message.zh).toBe('此处有不可见字符 U+200B（本文件共 1 处），已略去。')
  expect(problems[0]?.hint.en).toBe('Delete it from the file.')
})
