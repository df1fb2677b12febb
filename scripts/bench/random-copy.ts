import { pick, type Random, wholeBetween } from './random.ts'

/** What a text is made of: parts that are put side by side, and what stands between two. */
interface Kit {
  readonly words: readonly string[]
  readonly parts: readonly string[]
  readonly marks: readonly string[]
  readonly around: readonly (readonly [string, string])[]
  readonly between: string
}

const han =
  '县里的水渠修了三年今年春天总算通了水村里人都到渠边来看渠长十二里从河湾镇的老闸口一直修到北坡的梯田边上乡亲们都出了力'

const chinese: Kit = {
  words: [...han].map((_, at) => han.slice(at, at + 1 + (at % 4))),
  parts: [
    ...[
      '6.21米',
      '120元',
      '第3版',
      '3～5日',
      '46.5%',
      '18℃',
      '￥1,200',
      '2026年3月18日',
      '1/2',
      '3:1'
    ],
    ...['12,345.6万元', '第十二届', '20多万人次', '100.5平方公里', '$99', '№12', '5‰', '8时30分'],
    ...[
      'PM2.5',
      'Llanfairpwllgwyngyll',
      'iPhone',
      'GB/T 15834—2011',
      'COVID-19',
      'Don’t',
      'O’Brien'
    ],
    ...[
      'https://www.example.org/maps/a%20b?x=1&y=2',
      'news-desk@example.com.cn',
      'www.hewan.gov.cn/tz'
    ],
    ...[
      '——',
      '……',
      '—',
      '～',
      '·',
      '／',
      '阿依古丽·买买提',
      '列夫·托尔斯泰',
      '0431-12389',
      '13800138000'
    ],
    ...[
      '**120**元',
      '第**3**版',
      '*水*渠',
      '`a  b`',
      '<ruby>彧<rt>yù</rt></ruby>',
      '<ruby>北京<rt>Beijing</rt></ruby>'
    ],
    ...[
      'H<sub>2</sub>O',
      '5米<sup>2</sup>',
      '人人',
      '々',
      '10 km',
      '（第3版）',
      '“120元”',
      '《水》《渠》'
    ],
    ...[
      '❶',
      '①',
      '10—20',
      '10–20',
      '2019/20',
      '50岁',
      '3.5‰',
      '37.5℃',
      '-5℃',
      '+86 10 8888',
      '甲/乙'
    ]
  ],
  marks: ['，', '。', '、', '；', '：', '！', '？', '……', '——', '？！', '，', '。', '、'],
  around: [
    ['“', '”'],
    ['‘', '’'],
    ['（', '）'],
    ['《', '》'],
    ['【', '】'],
    ['“《', '》”'],
    ['（“', '”）'],
    ['「', '」'],
    ['**', '**']
  ],
  between: ''
}

const english: Kit = {
  words:
    'the council met on Monday to hear what its engineers had to say about bridge canal flood autumn a of in water internationalisation street gate keeper harvest rain report'.split(
      ' '
    ),
  parts: [
    ...[
      '--',
      '–',
      '—',
      '...',
      '…',
      '’90s',
      '’tis',
      '10 km',
      '46.5%',
      '£1,200',
      '$99',
      '18 °C',
      'No. 12',
      'pp. 3'
    ],
    ...[
      'Mr. J. R. Hartley',
      '3:1',
      '18 March 2026',
      '5 p.m.',
      'half-past',
      'word—word',
      'and/or',
      'A4'
    ],
    ...[
      'https://www.example.org/collections/maps?a=1&b=%20c',
      'news-desk@example.org',
      'Llanfairpwllgwyngyllgogerychwyrn'
    ],
    ...[
      '**bold**',
      '*italics*',
      'H<sub>2</sub>O',
      'x<sup>2</sup>',
      '`a  b`',
      'O’Brien’s',
      'don’t',
      '2019–20',
      '1939—45'
    ],
    ...[
      '“',
      '(',
      '[',
      '- ',
      '/',
      '%',
      '中文',
      '0123456789012345678901234567890',
      '&',
      '±5',
      '°',
      '“‘So’”'
    ]
  ],
  marks: [',', '.', ';', ':', '!', '?', '…', ' –', ' —', '?!', ',', '.'],
  around: [
    ['“', '”'],
    ['‘', '’'],
    ['(', ')'],
    ['[', ']'],
    ['“‘', '’”'],
    ['*', '*']
  ],
  between: ' '
}

/** A paragraph of Markdown in which anything that lines may be broken at stands beside anything else. */
export function randomParagraph(random: Random, isChinese: boolean): string {
  const kit = isChinese ? chinese : english
  const count = wholeBetween(random, 3, 28)
  let text = pick(random, kit.words)
  for (let at = 0; at < count; at += 1) {
    const dice = random()
    const part = pick(random, dice < 0.45 ? kit.words : kit.parts)
    const [open, close] = dice > 0.85 ? pick(random, kit.around) : ['', '']
    const mark = random() < 0.3 ? pick(random, kit.marks) : ''
    const gap = isChinese && random() < 0.06 ? ' ' : kit.between
    text += `${gap}${open}${part}${close}${mark}`
  }
  return `${text}${isChinese ? '。' : '.'}`
}

/** A table in HTML of up to twelve columns, some of its cells merged. */
export function randomTable(random: Random, isChinese: boolean): string {
  const columns = wholeBetween(random, 1, 12)
  const rows = wholeBetween(random, 1, 5)
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false))
  let html = random() < 0.2 ? `<caption>${inline(random, isChinese)}</caption>` : ''
  for (const row of taken.keys()) {
    html += `<tr>${randomRow(taken.slice(row), row === 0 ? 'th' : 'td', random, isChinese)}</tr>`
  }
  return `<table>${html}</table>`
}

/** Fills what is free of the first of some rows; its cells may reach into the others. */
function randomRow(
  rows: readonly boolean[][],
  name: 'th' | 'td',
  random: Random,
  isChinese: boolean
): string {
  const [line = []] = rows
  let html = ''
  for (let column = 0; column < line.length; column += 1) {
    if (line[column]) continue
    const span = random() < 0.12 ? wholeBetween(random, 1, Math.min(4, room(line, column))) : 1
    const deep = random() < 0.1 ? wholeBetween(random, 1, rows.length) : 1
    for (const row of rows.slice(0, deep)) row.fill(true, column, column + span)
    html += `<${name} colspan="${span}" rowspan="${deep}">${cell(random, isChinese)}</${name}>`
  }
  return html
}

/** Cells that are free in a line from a column on. */
function room(line: readonly boolean[], column: number): number {
  const free = line.slice(column).findIndex(Boolean)
  return free < 0 ? line.length - column : free
}

function cell(random: Random, isChinese: boolean): string {
  const dice = random()
  if (dice < 0.4) return String(wholeBetween(random, 0, 99_999))
  return dice < 0.9
    ? inline(random, isChinese)
    : inline(random, isChinese) + inline(random, isChinese)
}

/** Some words without the signs of Markdown, which HTML shows as they are. */
function inline(random: Random, isChinese: boolean): string {
  const kit = isChinese ? chinese : english
  const from = (list: readonly string[]) => pick(random, list).replace(/[*`&]/g, '')
  return [from(kit.words), from(random() < 0.5 ? kit.words : kit.parts)].join(kit.between)
}
