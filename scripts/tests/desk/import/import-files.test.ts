import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { importFiles } from '../../../desk/import/import-files.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import { importedFrom } from './imported-from.ts'
import { onePixel, wordDocument } from './office-documents.ts'
import { documents } from './sent-documents.ts'

const sample = 'manuscript/liaoyuan-2019-05'

test('all seven pieces of the real page are found in its extracted text, and its cut paragraphs are joined', async () => {
  const { stories } = await importedFrom({ 'page.txt': await readFile(`${sample}/source.txt`) })
  const names = [
    'nanbei',
    'party-meeting',
    'editorial',
    'rain',
    'funding',
    'table-tennis',
    'notice'
  ]
  const filed = await Promise.all(names.map(name => readFile(`${sample}/${name}.md`, 'utf8')))
  expect(stories.map(({ front }) => front.headline)).toEqual(
    filed.map(text => fieldOf(text, 'headline'))
  )
  expect(stories.map(({ front }) => front.deck)).toEqual(filed.map(text => fieldOf(text, 'deck')))
  expect(stories.map(({ front }) => front.byline)).toEqual(
    filed.map(text => fieldOf(text, 'byline'))
  )
  expect(stories[2]?.front.kicker).toBe('人民日报社论')
  // Paragraph by paragraph, the last of them a block of hotlines that the manuscript writes otherwise.
  stories.slice(0, 6).forEach(({ copy }, at) => {
    expect(paragraphs(copy)).toEqual(paragraphs(filed[at]?.split(/^---$/m)[2] ?? ''))
  })
})

test('what offices send has its headline, byline and kind told apart', async () => {
  for (const { name, bytes, expected } of documents()) {
    const { stories } = await importedFrom({ [name]: bytes })
    const told = stories.map(({ front: { kind, headline, byline } }) => ({
      kind,
      headline,
      byline
    }))
    expect({ name, told }).toEqual({ name, told: expected })
  }
})

test('tables and pictures come with a story, the picture with its caption and who took it', async () => {
  const { stories, files } = await importedFrom({
    'fields.docx': wordDocument([
      { text: '春耕简讯', size: 20, isBold: true, align: 'center' },
      { text: '各村今年都比往年早种了五天，进度如下表。', size: 12 },
      {
        text: '',
        rows: [
          ['村名', '计划'],
          ['东村', '400']
        ]
      },
      { text: '', picture: true },
      { text: '图为播种机在田里作业。 周明 摄', align: 'center', size: 9 },
      { text: '镇里说，余下的地三天内种完，不误农时。', size: 12 }
    ])
  })
  expect(stories[0]?.copy).toContain('| 东村 | 400 |')
  expect(stories[0]?.copy).toContain(
    '::picture[图为播种机在田里作业。]{src="pictures/01-春耕简讯-1.png" credit="周明 摄"}'
  )
  expect(files.get('pictures/01-春耕简讯-1.png')).toEqual(onePixel)
})

test('what pages print round their stories is taken out and named, and a story that ran on is one again', async () => {
  const { stories, aside } = await importedFrom({
    'paper.txt': Buffer.from(
      [
        '青石晚报 2026年5月7日 星期四 第1版 责任编辑 王芳',
        '渠水进田 三村受益',
        '　　本报讯（记者 李文）昨日，青石镇新渠全线通水，三个村的四千亩水田当天灌足了头遍水，渠长十一公里，（下转2版）',
        '集市今开张',
        '　　本报讯 每逢五、逢十，老街上又有了集，从桥头一直排到渡口。（林小满）',
        '第2版',
        '渠水进田',
        '（上接第1版）历时两年修成。'
      ].join('\n\n')
    )
  })
  expect(stories.map(({ front }) => front.headline)).toEqual(['渠水进田 三村受益', '集市今开张'])
  expect(stories[0]?.copy).toContain('渠长十一公里，历时两年修成。')
  expect(aside.map(({ why, words }) => `${why} ${words}`)).toEqual([
    'running-head 青石晚报 2026年5月7日 星期四 第1版 责任编辑 王芳',
    'jump-line （下转2版）',
    'page-number 第2版',
    'jump-line （上接第1版）',
    'repeated-head 渠水进田'
  ])
})

test('GB18030, Big5 and UTF-16 are told from UTF-8 without being asked', async () => {
  const text =
    '渠水进田\n\n　　本报讯 昨日，青石镇的新渠全线通水，四千亩水田灌足了头遍水，这是我们镇二十年来的第一次。'
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  const gbk = Buffer.from(gbkOf, 'base64')
  for (const bytes of [Buffer.from(text), utf16]) {
    const { stories } = await importedFrom({ 'a.txt': bytes })
    expect(stories[0]?.front.headline).toBe('渠水进田')
  }
  const { stories } = await importedFrom({ 'a.txt': gbk })
  expect(stories[0]?.front.headline).toBe('他的信')
})

test('nothing of what is there already is written over', async () => {
  const { files } = await importedFrom(
    { 'a.txt': Buffer.from('渠水进田\n\n本报讯 新渠昨日通水，三村受益。') },
    { '01-渠水进田.md': 'mine' }
  )
  expect(new TextDecoder().decode(files.get('01-渠水进田.md'))).toBe('mine')
  expect([...files.keys()]).toContain('01-渠水进田-2.md')
})

test('locked, old, broken and bursting documents are named, and nothing is written', async () => {
  const cabinet = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(64)
  ])
  const locked = Buffer.concat([cabinet, Buffer.from('EncryptedPackage', 'utf16le')])
  const bomb = wordDocument([{ text: '字' }], { 'word/media/b.xml': new Uint8Array(20_000_000) })
  const whole = wordDocument([{ text: '字' }])
  const cases: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
    ['a.doc', cabinet, 'import/old-word'],
    ['b.docx', locked, 'import/locked'],
    ['c.docx', bomb, 'import/bursts'],
    ['d.docx', whole.subarray(0, whole.length / 2), 'import/broken-document'],
    ['e.pdf', Buffer.from('%PDF-1.7\nnothing'), 'import/broken-document'],
    ['f.rtf', Buffer.from('{\\rtf1 words}'), 'import/other-format'],
    ['g.txt', Buffer.from(' \n\n'), 'import/no-story']
  ]
  for (const [name, bytes, code] of cases) {
    const { problems, stories } = await importedFrom({ [name]: bytes })
    expect([name, problems.map(problem => problem.code), stories.length]).toEqual([name, [code], 0])
  }
})

test('a web page gives its article, and what stands round it is set aside', async () => {
  const page = `<!doctype html><html><head><title>x</title></head><body><nav>首页 新闻</nav><article><h1>渠水进田</h1><p>记者 李文</p><p>昨日，<b>青石镇</b>新渠全线通水，四千亩水田灌足了头遍水。</p><p><img src="data:image/png;base64,${Buffer.from(onePixel).toString('base64')}" alt="渠"></p><p>图为新渠。</p></article><footer>版权所有</footer><script>words()</script></body></html>`
  const { stories, aside } = await importedFrom({ 'page.html': Buffer.from(page) })
  expect(stories.map(({ front }) => [front.headline, front.byline])).toEqual([
    ['渠水进田', '记者 李文']
  ])
  expect(stories[0]?.copy).toContain('昨日，青石镇新渠全线通水')
  expect(stories[0]?.copy).toContain('::picture[图为新渠。]{src=')
  expect(aside.map(({ words }) => words)).toEqual(['首页 新闻', '版权所有'])
})

test('signs that Markdown takes for markup come through as the signs that they are', async () => {
  const words = '价格为3*2*1元，见[附件]与C:\\用户，# 号、<标签>和 ~~旧价~~ 都照印，1. 不是列表。'
  const { stories } = await importedFrom({ 'a.txt': Buffer.from(`价目\n\n本报讯 ${words}`) })
  expect(stories[0]?.words).toContain(words.replace(/\s/g, ''))
})

test('formulas and readings over characters come through, the readings as a list', async () => {
  const ruby =
    '<w:ruby><w:rubyPr/><w:rt><w:r><w:t>qú</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>渠</w:t></w:r></w:rubyBase></w:ruby>'
  const body = `<w:p><w:r><w:t>渠水进田</w:t></w:r></w:p><w:p><w:r><w:t>昨日，新</w:t>${ruby}<w:t>全线通水，流量为</w:t></w:r><m:oMath><m:r><m:t>Q=vA</m:t></m:r></m:oMath><w:r><w:t>，三村受益。</w:t></w:r></w:p>`
  const { stories, aside } = await importedFrom({ 'a.docx': wordOf(body) })
  expect(stories[0]?.words).toBe('昨日，新渠全线通水，流量为Q=vA，三村受益。')
  expect(aside.map(({ words }) => words)).toEqual(['qú'])
})

test('words that the reader of Word passes over stop the import before anything is written', async () => {
  const body =
    '<w:p><w:r><w:t>渠水进田</w:t></w:r></w:p><w:unheardOf><w:p><w:r><w:t>昨日通水。</w:t></w:r></w:p></w:unheardOf>'
  const { problems, files } = await importedFrom({ 'a.docx': wordOf(body) })
  expect(problems.map(({ code }) => code)).toEqual(['import/text-lost'])
  expect(files.size).toBe(0)
})

test('what is not sure is told with its place, and so are macros and stories without a headline', async () => {
  const copy = '昨日，青石镇新渠全线通水，四千亩水田灌足了头遍水，渠长十一公里。'
  const { problems } = await importedFrom({
    'a.txt': Buffer.from(`长河夜话\n\n桥头的旧书摊\n\n${copy}`),
    'b.txt': Buffer.from(copy.repeat(3)),
    'c.docx': wordDocument([{ text: '渠水进田' }, { text: copy }], {
      'word/vbaProject.bin': new Uint8Array(9)
    })
  })
  expect(problems.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
    ['import/macros', '/sent/c.docx', undefined],
    ['import/look', '/sent/a.txt', 1],
    ['import/no-headline', '/sent/b.txt', 1]
  ])
})

test('a scanned PDF, a file too large and a disk that is full are named', async () => {
  const scanned = await PDFDocument.create()
  scanned.addPage([200, 200])
  const { problems: noText } = await importedFrom({ 'a.pdf': await scanned.save() })
  expect(noText.map(({ code }) => code)).toEqual(['import/no-text'])
  const { problems: large } = await importedFrom({ 'a.txt': new Uint8Array(100e6 + 1) })
  expect(large.map(({ code }) => code)).toEqual(['import/too-large'])
  const world = memoryWorld({ '/sent/a.txt': '渠水进田\n\n本报讯 新渠昨日通水。' })
  const full = {
    ...world,
    write: async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
  }
  const codes: string[] = []
  await importFiles(
    { files: ['/sent/a.txt'], folder: '/issue' },
    full,
    ({ code }) => void codes.push(code)
  )
  expect(codes).toEqual(['import/not-written'])
})

/** A document of Word with this body. */
function wordOf(body: string): Uint8Array {
  const xml = new TextEncoder().encode(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`
  )
  return wordDocument([], { 'word/document.xml': xml })
}

function fieldOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1]
}

function paragraphs(copy: string): readonly string[] {
  return copy.trim().split(/\n{2,}/)
}

/** 他的信 and a paragraph, as Notepad of a Chinese office saves them. */
const gbkOf =
  'y/u1xNDFCgqhoaGhy/vLtaOsztLDx9XiuPa12Le9tcTIy8rH09DQxbXEo6yyu8rHw7vT0KOsvs3U2tXi0rvE6sDvtb3By8nP1tDPwsj9uPa05aGj'
