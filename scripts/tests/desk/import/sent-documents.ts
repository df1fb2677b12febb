import { type WordParagraph, wordDocument } from './office-documents.ts'

/** A document as an office sends it, and what an editor finds in it; written down before it was imported. */
export interface SentDocument {
  readonly name: string
  readonly bytes: Uint8Array
  readonly expected: readonly {
    readonly kind: string
    readonly headline: string | undefined
    readonly byline: string | undefined
  }[]
}

/** Twelve documents of Word, each dressed as another office does it. */
export function documents(): readonly SentDocument[] {
  return rows.map(([name, paragraphs, expected]) => ({
    name: `${name}.docx`,
    bytes: wordDocument(paragraphs),
    expected: expected.map(([kind, headline, byline]) => ({ kind, headline, byline }))
  }))
}

const first =
  '春耕时节，镇里的农机站比往年更忙。站长周德胜说，今年新到的十二台播种机已经全部下地，三天播完了一千二百亩。'
const second =
  '村民们说，往年这时候还在等雨，今年水渠修好了，地里的墒情一直不错。合作社把种子、化肥和农机排成一张表，一目了然。'

function copy(
  count: number,
  dress: Partial<WordParagraph> = { size: 14, firstLine: 420 }
): readonly WordParagraph[] {
  return Array.from({ length: count }, (_, at) => ({
    text: at % 2 === 0 ? first : second,
    ...dress
  }))
}

type Row = readonly [
  name: string,
  paragraphs: readonly WordParagraph[],
  expected: readonly (readonly [
    kind: string,
    headline: string | undefined,
    byline: string | undefined
  ])[]
]

const rows: readonly Row[] = [
  [
    'four lines of head, centred, in three sizes',
    [
      { text: '关于镇里春耕的报道', size: 12, align: 'center' },
      { text: '十二台播种机三天下地', size: 22, isBold: true, align: 'center' },
      { text: '——青石镇春耕见闻', size: 16, align: 'center' },
      { text: '本报记者 李文 通讯员 王芳', size: 12, align: 'center' },
      ...copy(4),
      { text: '水渠修到地头', size: 14, isBold: true },
      ...copy(2)
    ],
    [['news', '十二台播种机三天下地', '本报记者 李文 通讯员 王芳']]
  ],
  [
    'heading style, names alone under it',
    [
      { text: '青石镇农机站全部开工', style: '1' },
      { text: '张三 李四', align: 'center' },
      ...copy(3)
    ],
    [['news', '青石镇农机站全部开工', '张三 李四']]
  ],
  [
    'no headline, the copy begins at once',
    [{ text: `本报讯（记者 刘鹰）${first}` }, { text: second }],
    [['news', undefined, undefined]]
  ],
  [
    'a square before the writer',
    [
      { text: '春耕简讯', size: 18, isBold: true, align: 'center' },
      { text: '□ 通讯员 赵强', align: 'center' },
      ...copy(3)
    ],
    [['news', '春耕简讯', '□ 通讯员 赵强']]
  ],
  [
    'a letter',
    [
      { text: '编辑同志：' },
      { text: `　　${first}` },
      { text: '　　此致' },
      { text: '敬礼' },
      { text: '读者 王小满', align: 'right' },
      { text: '3月8日', align: 'right' }
    ],
    [['letter', undefined, undefined]]
  ],
  [
    'three stories one under another, a colon in each headline',
    [
      { text: '第一篇：渠水进田', size: 20, isBold: true, align: 'center' },
      { text: '记者 李文', align: 'center' },
      ...copy(3),
      { text: '第二篇：播种机下地', size: 20, isBold: true, align: 'center' },
      { text: '记者 王芳', align: 'center' },
      ...copy(3),
      { text: '第三篇：集市开张', size: 20, isBold: true, align: 'center' },
      ...copy(2)
    ],
    [
      ['news', '第一篇：渠水进田', '记者 李文'],
      ['news', '第二篇：播种机下地', '记者 王芳'],
      ['news', '第三篇：集市开张', undefined]
    ]
  ],
  [
    'a notice with who signs it',
    [
      { text: '关于停水的公告', size: 20, isBold: true, align: 'center' },
      { text: '因管网检修，5月8日8时至18时停水，请居民提前储水。', firstLine: 420 },
      { text: '青石镇自来水公司', align: 'right' },
      { text: '2026年5月6日', align: 'right' }
    ],
    [['notice', '关于停水的公告', undefined]]
  ],
  [
    'English, bold headline and subhead',
    [
      { text: 'Mill to reopen in spring', size: 24, isBold: true },
      { text: 'By Jane Smith', size: 12 },
      {
        text: 'The old mill by the river will reopen in spring, its owners said on Monday, after nine years of silence.'
      },
      { text: '“We have the wheel,” said Tom Reed, who leads the work. “Now we need the grain.”' },
      { text: 'A wheel of oak', isBold: true },
      { text: 'The new wheel was cut from three oaks that fell in the storm of 2023.' }
    ],
    [['news', 'Mill to reopen in spring', 'By Jane Smith']]
  ],
  [
    'an editorial reprinted',
    [
      { text: '人民日报社论' },
      { text: '让青春在奋斗中闪光', size: 22, isBold: true, align: 'center' },
      ...copy(3),
      { text: '（转自《人民日报》）', align: 'right' }
    ],
    [['editorial', '让青春在奋斗中闪光', undefined]]
  ],
  [
    'parts named by words',
    [{ text: '标题：镇图书馆办读书会' }, { text: '作者：陈静' }, ...copy(2, {})],
    [['news', '镇图书馆办读书会', '陈静']]
  ],
  [
    'everything in one size and weight',
    [{ text: '青石老街恢复集市' }, { text: '本报通讯员 林小满' }, ...copy(3, {})],
    [['news', '青石老街恢复集市', '本报通讯员 林小满']]
  ],
  [
    'an advert',
    [
      { text: '老街茶馆重新开业', size: 26, isBold: true, align: 'center' },
      { text: '新茶上市，开业三日优惠', align: 'center' },
      { text: '地址：青石镇老街12号', align: 'center' },
      { text: '电话：0575-1234567', align: 'center' }
    ],
    [['advert', '老街茶馆重新开业', undefined]]
  ]
]
