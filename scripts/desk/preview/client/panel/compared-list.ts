import type { ComparedStory, CompareView } from '../../view/compare-view.ts'
import { choose } from '../chosen.ts'
import { byId, element, renewList } from '../dom.ts'
import { allSheets, issueLanguage } from '../stage/all-sheets.ts'
import { say, sayWords } from '../words.ts'
import { countTab } from './tabs.ts'

/** Lists what differs from the accepted edition, with the words that went and came. */
export function renewCompared(compared: CompareView | undefined): void {
  const list = byId('compared')
  const stories = compared?.stories ?? []
  const pages = compared?.pages ?? []
  const none = compared ? say('compareSame') : say('compareNone')
  renewList<ComparedStory | CompareView['pages'][number] | 'none'>(
    list,
    stories.length + pages.length > 0 ? [...stories, ...pages] : ['none'],
    {
      key: one => (one === 'none' ? one : 'story' in one ? one.story : `page ${one.page}`),
      face: one => JSON.stringify([one, none]),
      make: one => {
        if (one === 'none') return element('li', { class: 'none' }, none)
        return 'story' in one ? storyItem(one) : pageItem(one)
      }
    }
  )
  countTab('compared', stories.length + pages.length)
}

function pageItem({ page, notes }: CompareView['pages'][number]): HTMLElement {
  const words = [say('standsOnPage', { n: page }), ...notes.map(note => say(note))].join(' · ')
  return element('li', { class: 'compared' }, element('p', {}, words))
}

function storyItem({
  story,
  headline,
  pieces,
  pages,
  linesMoved,
  ofLines
}: ComparedStory): HTMLElement {
  const lines = linesMoved > 0 ? [say('movedLines', { n: linesMoved, of: ofLines })] : []
  return element(
    'li',
    { class: 'compared' },
    element(
      'p',
      {},
      element(
        'button',
        {
          ...{ type: 'button', class: 'link', lang: issueLanguage() },
          click: () => show(story, pages[0]?.page)
        },
        headline || story
      )
    ),
    ...pages.map(({ page, notes }) =>
      element(
        'p',
        { class: 'hint' },
        [say('standsOnPage', { n: page }), ...notes.map(note => say(note))].join(' · ')
      )
    ),
    ...lines.map(line => element('p', { class: 'hint' }, line)),
    ...pieces.map(({ where, marks }) =>
      element(
        'p',
        { class: 'marks' },
        element('small', {}, `${sayWords(where)} `),
        ...marks.map(({ is, text }) =>
          is === 'same' ? shortened(text) : element(is === 'in' ? 'ins' : 'del', {}, text)
        )
      )
    )
  )
}

/** Copy that stands as it did shows its ends, by which the place is known. */
function shortened(text: string): string {
  const characters = [...text]
  if (characters.length <= 2 * kept + 3) return text
  return `${characters.slice(0, kept).join('')} … ${characters.slice(-kept).join('')}`
}

const kept = 16

function show(story: string, page: number | undefined): void {
  for (const sheet of allSheets()) {
    const { number, frames } = sheet.page()
    const frame = frames.find(one => one.story === story)
    if (!frame || (page !== undefined && number !== page)) continue
    const { id, headline, file, line } = frame
    choose({ page: number, frame: id, story, headline, file, line }, true)
    return
  }
}
