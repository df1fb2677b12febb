import type { DeskHands, ShownDesk } from '../../tests/desk/preview/desk-hands.ts'
import { paragraphsOf } from './four-page-paper.ts'

/** One correction of an office's day, as it is made at the desk. */
export interface DayAct {
  readonly name: string
  /** The pages that it may change; others are to stay as they are. */
  readonly pages: readonly number[]
  readonly act: (hands: DeskHands, filed: (story: string) => string) => Promise<ShownDesk>
}

const reason = { 'act-correct-reason': '核对有误', 'act-correct-by': '王编辑' }

function correction(
  name: string,
  story: string,
  readings: (paragraphs: readonly string[]) => readonly [wrong: string, right: string]
): DayAct {
  return {
    name,
    pages: [Number(story.slice(1, 2))],
    act: async (hands, filed) => {
      const [wrong, right] = readings(paragraphsOf(filed(story)))
      await hands.select(story, wrong)
      return hands.act('correct', { 'act-correct-right': right, ...reason })
    }
  }
}

function onStory(
  name: string,
  story: string,
  button: string,
  fields: Readonly<Record<string, string>> = {},
  pages = [Number(story.slice(1, 2))]
): DayAct {
  return {
    name,
    pages,
    act: async hands => {
      await hands.pick(story)
      return hands.act(button, fields)
    }
  }
}

/** Words of the longest paragraph, so many from its middle. */
function middle(paragraphs: readonly string[], count: number): string {
  const [longest = ''] = paragraphs.toSorted((one, other) => other.length - one.length)
  const at = Math.floor((longest.length - count) / 2)
  return longest.slice(at, at + count)
}

/** The twelve corrections, in the order in which they come in. */
export const dayActs: readonly DayAct[] = [
  correction('name', 'p1-02', () => ['划时代意义的重大事件', '划时代意义的重要事件']),
  correction('headline', 'p1-02', () => ['东辽县', '东丰县']),
  correction('caption', 'p1-02', () => ['以来的100年', '以来的102年']),
  correction('notice', 'p2-06', text => [middle(text, 4), '五月八日']),
  correction('shorter', 'p3-02', text => [middle(text, 65), '等']),
  correction('longer', 'p4-01', text => [middle(text, 6), `${middle(text, 6)}${more}`]),
  onStory('picture', 'p1-02', 'picture', {
    'act-picture-other': 'pictures/river.jpg',
    'act-picture-reason': '用错图片'
  }),
  onStory('advert', 'p2-advert-1', 'spike'),
  onStory('spiked', 'p3-09', 'spike'),
  {
    name: 'late',
    pages: [1],
    act: (hands, filed) =>
      hands.act('add', {
        'act-add-headline': '暴雨橙色预警',
        'act-add-copy': paragraphsOf(filed('p1-09')).join('\n\n').slice(0, 260),
        'act-add-kind': 'brief',
        'act-add-page': '1'
      })
  },
  onStory('swapped', 'p3-07', 'swapAct', { 'act-swap-other': 'p4-08' }, [3, 4]),
  onStory('page', 'p4-05', 'pageOff', {}, [1, 2, 3, 4])
]

/** About seven lines of a column. */
const more = '这项工作已经开展多年，取得了明显的成效，得到了各方面的肯定。'.repeat(3)
