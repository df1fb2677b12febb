import { ideograph } from '../../kit/han.ts'

/** Width in ems: signs of Latin count half. */
export function ems(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x250 ? 0.5 : 1), 0)
}

/** Ends as a sentence does, marks of quotation and brackets behind it not counted. */
export function isEnded(text: string): boolean {
  return /[。！？!?…～]["”’」』）)】]*$|[.:：][”"’)）]*$|[）)】》”」』]$|\ue002$/u.test(text.trim())
}

/** Could be a headline or a subhead: short, and no sentence; dressed as one it may name something with a colon. */
function isHeadLike(text: string, isDressed = false): boolean {
  const line = text.trim()
  const most = isSpaced(line) ? 55 : 40
  return (
    line !== '' &&
    ems(line) <= most &&
    line.split('\n').length <= 3 &&
    !/[。；;，,、.:：]$/u.test(
      line.replace(/\b(?:[A-Z]\.){2,}$|\b(?:Inc|Co|Ltd|St|Jr|Sr)\.$/, '')
    ) &&
    !/[。；]./u.test(line) &&
    (isDressed || !isLabelled(line)) &&
    !isLead(line) &&
    !beginsSentence(line) &&
    !/^[（(][^（）()]*[)）]$/u.test(line) &&
    !isSignLine(line)
  )
}

/** A block that could be a headline or a subhead. */
export function isHeadBlock(block: HeadShape): boolean {
  return isHeadLike(
    block.text,
    block.align === 'center' || block.level !== undefined || block.isBold === true
  )
}

/** What of a block says that it stands out. */
export interface HeadShape {
  readonly text: string
  readonly align?: 'center' | 'right'
  readonly level?: number
  readonly isBold?: boolean
}

/** 会议要求，要…… : copy that is short only because a column ended there. */
function beginsSentence(line: string): boolean {
  return /^(?:会议|会上|大会|座谈会|记者|据|他|她|我们|昨|近日|日前|目前|当天|当日|同时|此外|今年|去年|如今|近年|早在|随着|截至|\d+月)[^，,]{0,8}[，,]\S/u.test(
    line
  )
}

/** `电话:3280039`, `Tel. 12`: a line of a notice. */
export function isLabelled(line: string): boolean {
  return (
    new RegExp(String.raw`^(?:${ideograph}|\s){2,12}[:：]\s*\S`, 'u').test(line) ||
    /^(?:Tel|Phone|E-?mail|Address|Web)\.?:?\s/i.test(line)
  )
}

/** How news begins: 本报讯, 新华社北京5月4日电, LONDON (Reuters) — */
export function isLead(text: string): boolean {
  return (
    /^[\s\u3000]*(?:本报|本刊|本台|本网|据)?\s*[（(]?(?:讯|综合讯|快讯)[）)]?(?=[\s\u3000（(：:，,])/u.test(
      text
    ) ||
    /^[\s\u3000]*(?:本报|本刊|本网)(?:综合)?(?:\S{0,8}?)[讯电](?=[\s\u3000（(：:，,]|\S*记者)/u.test(
      text
    ) ||
    /^[\s\u3000]*(?:新华社|中新社|中新网|人民网|央视|据新华社|据《)\S{0,16}?(?:[电讯]|报道)(?=[\s\u3000（(：:，,])/u.test(
      text
    ) ||
    /^[A-Z][A-Z .'’-]{2,30}(?:,\s*[A-Z][a-z.]+\.?)?(?:\s*\([^)]{2,20}\))?\s*[—–-]{1,2}\s*\S/.test(
      text
    )
  )
}

/** Ends as a story does: with who wrote it, or where it is from. */
export function endsStory(text: string): boolean {
  const [, inside = ''] = /[（(]([^（）()]{2,40})[）)]\s*$/u.exec(text) ?? []
  if (inside === '') return /(?:^|\n)\s*(?:—|–|--?)\s*(?:Reuters|AP|AFP|Agence)\b|■\s*$/u.test(text)
  return isCreditWords(inside) || isNames(inside)
}

/** 转自《人民日报》, 来源：新华网, 记者 张三, Reuters. */
export function isCreditWords(words: string): boolean {
  return /^(?:本文)?(?:转自|转载自|摘自|选自|原载|据|来源|稿源|新华社|作者|本报记者|记者|通讯员|实习生|执笔|文[/／]|Source|From|Reuters|AP\b|AFP\b)/u.test(
    words.trim()
  )
}

/** Nothing but names of persons: two to four Han each, parted by blanks or 、 */
export function isNames(words: string): boolean {
  const han = String.raw`(?:${ideograph}[\s\u3000]?(?:${ideograph}){1,2}|(?:${ideograph}){2,4}(?:·(?:${ideograph}){1,6})?)`
  return new RegExp(String.raw`^${han}(?:[\s\u3000、，,]+${han}){0,4}$`, 'u').test(words.trim())
}

/** A line that says who wrote the story. */
export function isByline(line: string): boolean {
  const text = line.trim()
  if (ems(text) > 36 || /[。！？]/u.test(text)) return false
  return (
    /^(?:《[^》]+》|本报|本刊|本网|新华社|[^\s，。]{2,8}(?:报|社|网))?\s*(?:首席|特约|见习|实习|驻\S{2,6}|全媒体|融媒体)?\s*(?:记者|通讯员|特派员|评论员|特约撰稿人?|实习生|撰稿)[\s\u3000:：/／]+\S/u.test(
      text
    ) ||
    /^(?:作者|撰文|文|编译|整理|采写|文[/／]图|图[/／]文)\s*[:：/／]\s*\S/u.test(text) ||
    /^[□■◎●○◇◆☆★]\s*\S.{1,30}$/u.test(text) ||
    /^By\s+[A-Z]/.test(text) ||
    /^(?:Text|Words|Story|Photos?)(?: and photos?)? by\s+\S/i.test(text)
  )
}

/** 社论, 本报评论员, 编者按: the name of a kind over a headline. */
export function isKindLabel(line: string): boolean {
  return /^(?:\S{2,8}(?:报|社))?(?:社论|评论员文章|评论员|短评|时评|快评|编者按|编后|言论|今日谈|来论|来信|读者来信|Editorial|Opinion|Comment|Letters?(?: to the editor)?)$/iu.test(
    line.replace(/[【】[\]<>〈〉◎■]/gu, '').trim()
  )
}

/** 一、 (一) 1. 第一章: parts of one story. */
export function isNumbered(line: string): boolean {
  return /^(?:第?[一二三四五六七八九十百]+[、章节]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.、．)]|[①-⑳]|[IVX]+\.)\s*\S/u.test(
    line.trim()
  )
}

/** A mark that only says where something goes on or stands. */
function isSignLine(line: string): boolean {
  return /^[\s▶►▷→↓▼*※=＝_—–-]*$/u.test(line)
}

/** Words are parted by blanks. */
function isSpaced(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin > text.replace(/\s/g, '').length / 2
}

/** ——为五四运动一百周年而作 */
export function isDeckLine(text: string): boolean {
  return /^(?:——|—|--|――|──)\s*\S/u.test(text) && ems(text) <= 40
}
