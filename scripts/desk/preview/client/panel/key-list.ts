import type { SeeWord } from '../../words/see-words.ts'
import { byId, element } from '../dom.ts'
import { changeLook, lookNow, onLook } from '../kept-look.ts'
import { onLanguage, say } from '../words.ts'

/** Lists the keys and what they do, and lets them be turned off; called once. */
export function startKeyList(): void {
  const choice = byId<HTMLInputElement>('has-keys')
  choice.addEventListener('change', () => changeLook({ hasKeys: choice.checked }))
  const show = () => {
    choice.checked = lookNow().hasKeys
    byId('keys').replaceChildren(
      ...keys.flatMap(([key, name]) => [
        element('dt', {}, element('kbd', {}, key)),
        element('dd', {}, say(name))
      ])
    )
  }
  onLook(() => {
    choice.checked = lookNow().hasKeys
  })
  onLanguage(show)
  show()
}

const keys: readonly (readonly [string, SeeWord])[] = [
  ['+ −', 'zoom'],
  ['0', 'zoomWidth'],
  ['9', 'zoomWhole'],
  ['1', 'zoomPrint'],
  ['. ,', 'turnPage'],
  ['S', 'spread'],
  ['T', 'rail'],
  ['G', 'grid'],
  ['L', 'baselines'],
  ['F', 'frames'],
  ['N', 'lines'],
  ['C', 'compareKey'],
  ['B', 'swap'],
  ['P', 'problems'],
  ['/', 'searchIn'],
  ['←→↑↓', 'walk'],
  ['Enter', 'pickKey'],
  ['Space', 'hand']
]
