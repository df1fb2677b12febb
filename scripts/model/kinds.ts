/** All that the house decides by the kind of a story; what a kind looks like besides is a rule of CSS for its name. */
export interface Kind {
  /** What newsrooms call it (通讯), and what else they write for it in a front matter. */
  readonly zh: string
  readonly alsoCalled: readonly string[]
  /** The face of its main headline, as the class that a style sheet dresses. */
  readonly headFace: keyof typeof headFaces
  /** Its first words may be set apart (首句), in a style that does so. */
  readonly hasLede: boolean
  /** It stands in a box by nature; what does not pays for one. */
  readonly isBoxed: boolean
  /** It stands no wider than a story of this priority, however important it is. */
  readonly widestAs: number
  /** Its head is no larger than that of a story of this priority, however important it is. */
  readonly headedAs: number
  /** Its headline may say all there is to say. */
  readonly standsAlone: boolean
  /** It may do without a headline: its picture says what it is about. */
  readonly mayBeHeadless: boolean
  /** A line of its copy stays a line. */
  readonly keepsLines: boolean
  /** It is set whole in a box of the size that its words need, where others run through legs. */
  readonly isSetWhole: boolean
  /** The word of the page that is printed over it, which no reader may miss. */
  readonly label: 'advert' | 'notes' | undefined
  /** It belongs at the foot of the page and at its sides or beside others like it, and is read after all else. */
  readonly standsAtFoot: boolean
  /** It is printed only where a page needs it (补白). */
  readonly isFiller: boolean
  /** The house closes a last page with it that no copy fills; no author writes one. */
  readonly isClosing: boolean
  /** What its words leave of its room is ruled with lines to write on. */
  readonly isRuled: boolean
}

/** The faces of main headlines, as classes of theirs, and the role whose family each is set in. */
const headFaces = { song: 'head', hei: 'headNews' } as const

const copyInLegs = {
  widestAs: 1,
  headedAs: 1,
  standsAlone: false,
  mayBeHeadless: false,
  keepsLines: false,
  isSetWhole: false,
  label: undefined,
  standsAtFoot: false,
  isFiller: false,
  isClosing: false,
  isRuled: false
} as const satisfies Partial<Kind>

const setWhole = {
  ...copyInLegs,
  // Its box is its own: what stands in legs pays for none.
  isBoxed: false,
  standsAlone: true,
  keepsLines: true,
  isSetWhole: true,
  standsAtFoot: true
} as const satisfies Partial<Kind>

const rows = {
  feature: {
    zh: '通讯',
    alsoCalled: ['特写', '专题', 'report'],
    headFace: 'song',
    hasLede: true,
    isBoxed: false,
    ...copyInLegs
  },
  news: {
    zh: '消息',
    alsoCalled: ['新闻', '本报讯'],
    headFace: 'hei',
    hasLede: true,
    isBoxed: false,
    ...copyInLegs
  },
  editorial: {
    zh: '社论',
    alsoCalled: ['评论', '评论员文章', '时评', 'opinion', 'comment', 'leader'],
    headFace: 'song',
    hasLede: true,
    isBoxed: true,
    ...copyInLegs
  },
  photo: {
    zh: '图片新闻',
    alsoCalled: ['新闻图片', '图片', '摄影', 'picture', 'pictures', 'photograph', 'picture-news'],
    headFace: 'hei',
    hasLede: false,
    isBoxed: false,
    ...copyInLegs,
    headedAs: 4,
    mayBeHeadless: true
  },
  brief: {
    zh: '简讯',
    alsoCalled: ['短讯', '要闻简报', 'short'],
    headFace: 'hei',
    hasLede: false,
    isBoxed: false,
    ...copyInLegs,
    widestAs: 5
  },
  notice: {
    zh: '公告',
    alsoCalled: ['通知', '启事', '通告', 'announcement'],
    headFace: 'hei',
    hasLede: false,
    isBoxed: true,
    ...copyInLegs,
    standsAlone: true
  },
  letter: {
    zh: '来信',
    alsoCalled: ['读者来信'],
    headFace: 'song',
    hasLede: false,
    isBoxed: true,
    ...copyInLegs
  },
  advert: {
    zh: '广告',
    alsoCalled: ['advertisement', 'ad', 'ads'],
    headFace: 'hei',
    hasLede: false,
    ...setWhole,
    label: 'advert'
  },
  filler: {
    zh: '补白',
    alsoCalled: ['填空', 'fill', 'fillers'],
    headFace: 'hei',
    hasLede: false,
    isBoxed: false,
    ...copyInLegs,
    widestAs: 5,
    standsAlone: true,
    isFiller: true
  },
  notes: {
    zh: '记事栏',
    alsoCalled: [],
    headFace: 'hei',
    hasLede: false,
    ...setWhole,
    label: 'notes',
    isClosing: true,
    isRuled: true
  },
  imprint: {
    zh: '报头栏',
    alsoCalled: [],
    headFace: 'song',
    hasLede: false,
    ...setWhole,
    isClosing: true
  }
} as const satisfies Record<string, Kind>

/** What a story is to the page: the name of its row, in a front matter, in `--head-styles` and as a class of its frame. */
export type StoryKind = keyof typeof rows

/** The kinds of stories: a new one is a row here, and a rule in a style sheet where it has a look of its own. */
export const kinds: Readonly<Record<StoryKind, Kind>> = rows

/** The names of those that authors write, in the order in which people are told of them. */
export const kindNames = (Object.keys(rows) as StoryKind[]).filter(kind => !kinds[kind].isClosing)

/** What a story is of which its author says nothing. */
export const usualKind: StoryKind = 'news'

/** The role whose family sets the main headlines of a kind: features and editorials speak in 宋体, news in 黑体. */
export function headRole(kind: StoryKind): 'head' | 'headNews' {
  return headFaces[kinds[kind].headFace]
}
