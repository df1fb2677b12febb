import type { BodyBlock, ImportedKind } from './imported-story.ts'
import { isKindLabel } from './line-signs.ts'

/** What the words of a story say that it is. */
export function storyKind(head: readonly string[], body: readonly BodyBlock[]): ImportedKind {
  const copy = body.flatMap(block => ('text' in block ? [block.text] : []))
  const countOf = (kind: BodyBlock['kind']) => body.filter(block => block.kind === kind).length
  const over = head.join('\n')
  const labels = head.filter(isKindLabel).join('')
  if (/社论|评论员|短评|时评|快评|言论|Editorial|Opinion|Comment/iu.test(labels)) return 'editorial'
  if (body.length === countOf('picture') && countOf('picture') > 0) return 'photo'
  if (/启事|公告|通告|通知|声明|讣告|公示|征稿|Notice|Announcement|Tender/iu.test(over))
    return 'notice'
  if (/^(?:广告|广而告之|Advertisement)$/imu.test(over) || isSelling(copy)) return 'advert'
  if (body.length > 0 && countOf('hotlines') * 2 >= body.length) return 'notice'
  return isLetter(labels, copy) ? 'letter' : 'news'
}

function isSelling(copy: readonly string[]): boolean {
  const all = copy.join('\n')
  const signs = [
    /(?:电话|热线|咨询|Tel)\s*[:：]?\s*[\d-]{7,}/u,
    /地址\s*[:：]|Address:/u,
    /(?:招租|出售|转让|优惠|特价|热销|开业|招聘|诚聘|For sale|To let|Vacancy)/iu
  ]
  return all.length < 400 && signs.filter(sign => sign.test(all)).length >= 2
}

function isLetter(labels: string, copy: readonly string[]): boolean {
  if (/来信|Letter/iu.test(labels)) return true
  const [first = ''] = copy
  return /^(?:编辑同志|尊敬的|敬爱的|亲爱的|贵报|Dear\s|Sir[,，]|Madam)[^。]{0,20}[:：,，]/u.test(
    first.trim()
  )
}
