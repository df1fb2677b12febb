import type { ProblemView } from '../../view/problem-view.ts'
import { choose } from '../chosen.ts'
import { byId, element, renewList } from '../dom.ts'
import type { ShownState } from '../state.ts'
import { say, sayWords } from '../words.ts'
import { fileLink } from './file-link.ts'
import { countTab } from './tabs.ts'

/** Lists what is to be mended, each a way to its place on the page and in the file. */
export function renewProblems(state: ShownState): void {
  const { problems, fault } = state
  const list = byId('problems')
  renewList<ProblemView | 'fault' | 'none'>(
    list,
    [
      ...(fault ? (['fault'] as const) : []),
      ...(problems.length === 0 && !fault ? (['none'] as const) : problems)
    ],
    {
      key: one => (typeof one === 'string' ? one : one.key),
      face: one => JSON.stringify([one, document.documentElement.lang, fault, state.issue?.folder]),
      make: one => {
        if (one === 'none') return element('li', { class: 'none' }, say('noProblems'))
        if (one === 'fault')
          return element(
            'li',
            { class: 'problem is-error' },
            element('strong', {}, say('fault')),
            element('p', {}, fault ? sayWords(fault) : '')
          )
        return problemItem(one)
      }
    }
  )
  countTab('problems', problems.length + (fault ? 1 : 0))
}

function problemItem(problem: ProblemView): HTMLElement {
  const { severity, code, message, hint, lines, page } = problem
  return element(
    'li',
    { class: `problem is-${severity}` },
    element(
      'p',
      { class: 'problem-head' },
      element('strong', {}, say(severity)),
      element('code', { class: 'code' }, code)
    ),
    messageOf(sayWords(message)),
    ...(lines.length > 0
      ? [element('pre', { tabindex: 0 }, lines.filter(isOfFile).join('\n'))]
      : []),
    element('p', { class: 'hint' }, sayWords(hint)),
    element(
      'p',
      { class: 'ways' },
      ...(page === undefined ? [] : [pageButton(problem, page)]),
      ...fileLink(problem)
    )
  )
}

/** What quotes half a story opens at a press. */
function messageOf(message: string): HTMLElement {
  const characters = [...message]
  if (characters.length <= longest) return element('p', { class: 'message' }, message)
  const begun = `${characters.slice(0, longest / 2).join('')}…`
  return element('details', { class: 'message' }, element('summary', {}, begun), message)
}

const longest = 240

/** A line with nothing but the mark of a column, which says nothing where characters differ in width. */
function isOfFile(line: string): boolean {
  return !/^\s*\|\s*\^+\s*$/.test(line)
}

function pageButton(problem: ProblemView, page: number): HTMLElement {
  const { frame = '', block, file = '', line = 1 } = problem
  const name = say('showOnPage', { n: page })
  return element(
    'button',
    {
      ...{ type: 'button', class: 'link' },
      click: () =>
        choose(
          {
            ...{ page, frame, story: frame, headline: '', file, line },
            ...(block === undefined ? {} : { piece: block })
          },
          true
        )
    },
    name
  )
}
