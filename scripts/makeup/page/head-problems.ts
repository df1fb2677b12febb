import { headSeats } from '../../model/head-seats.ts'
import type { HeadTier } from '../../model/head-tiers.ts'
import { isSmall } from '../../model/head-tiers.ts'
import type { Problem, Words } from '../../model/problem.ts'
import { isWithin, type SizeSpan, smallLeadSizes, type TierSizes } from '../../model/tier-sizes.ts'
import type { LaidPage } from './laid-page.ts'
import type { Stand } from './stand.ts'

/** Names headlines that lie though their editor asked for an upright one, and those out of the sizes of their tier. */
export function headProblems(pages: readonly LaidPage[]): readonly Problem[] {
  return pages.flatMap(page => [...lyingHeadlines(page), ...strayHeads(page)])
}

/** Stories whose editor asked for an upright headline (竖题) and whose headline lies. */
function lyingHeadlines({ set }: LaidPage): readonly Problem[] {
  return set.frames
    .filter(({ story, frame }) => {
      return story.meta.headStyle === 'upright' && !headSeats[frame.recipe.seat].isUpright
    })
    .map(({ story }) => ({
      code: 'makeup/not-upright',
      severity: 'warning',
      place: { file: story.file, line: 1 },
      message: {
        en: `The headline of “${story.slug}” was to stand upright and cannot.`,
        zh: `“${story.slug}”要求竖题，但排不成竖题。`
      },
      hint: {
        en: 'An upright headline has 4 to 16 characters, no Latin words, and a frame of two columns or more without a box.',
        zh: '竖题须为4至16字，不含西文单词，版位至少两栏、不加框。'
      }
    }))
}

/** Heads that no grade of their tier could set, or with which alone the page could be filled. */
function strayHeads({ set, stands, style: { tierSizes } }: LaidPage): readonly Problem[] {
  if (!tierSizes || set.isDraft) return []
  return stands.flatMap(stand => {
    const { story, recipe } = stand
    if (!story.tier || recipe.headPx === undefined || story.pin?.grade !== undefined) return []
    const span = spanOf(stand, story.tier, tierSizes)
    return isWithin(recipe.headPx, span) ? [] : [strayHead(stand, story.tier, recipe.headPx, span)]
  })
}

function spanOf({ story }: Stand, tier: HeadTier, sizes: TierSizes): SizeSpan {
  return tier === 'lead' && isSmall(story) ? smallLeadSizes(sizes) : sizes[tier]
}

function strayHead({ story }: Stand, tier: HeadTier, px: number, span: SizeSpan): Problem {
  const [own, least, most] = [px, span.least, span.most].map(size => Math.round(size * 0.75))
  const isSmall = px < span.least
  return {
    code: 'makeup/head-tier',
    severity: 'advice',
    place: story.place,
    message: {
      en: `The headline of “${story.slug}” is ${own} pt, where ${names[tier].en} of its page is ${least} to ${most} pt.`,
      zh: `“${story.slug}”的标题为 ${own} 磅；本版${names[tier].zh}应为 ${least}～${most} 磅。`
    },
    hint: isSmall ? shorten : otherwise
  }
}

const names: Readonly<Record<HeadTier, Words>> = {
  lead: { en: 'the lead', zh: '头条' },
  second: { en: 'the second tier', zh: '二级标题' },
  third: { en: 'the third tier', zh: '三级标题' },
  brief: { en: 'a brief', zh: '简讯标题' }
}

const shorten: Words = {
  en: 'Shorten the headline, or give the story another priority.',
  zh: '请缩短标题，或调整该稿的优先级。'
}

const otherwise: Words = {
  en: 'Add or cut some lines of the story, or give it another priority.',
  zh: '请增删该稿几行，或调整其优先级。'
}
