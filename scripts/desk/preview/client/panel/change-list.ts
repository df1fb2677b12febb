import { byId, element, renewList } from '../dom.ts'
import type { ShownState } from '../state.ts'
import { say, sayWords } from '../words.ts'

/** What the build changed, and what it made. */
export function renewChanges({ changes, products }: ShownState): void {
  const lines = changes.map(line => sayWords(line).trim()).filter(line => line !== '')
  renewList(byId('changes'), lines.length > 0 ? lines : [say('noChanges')], {
    key: line => line,
    face: line => line,
    make: line => element('li', {}, line)
  })
  renewList(byId('products'), products, {
    key: ({ path }) => path,
    face: product => JSON.stringify([product, document.documentElement.lang]),
    make: ({ path, label, isRead }) =>
      element(
        'li',
        {},
        element(
          'a',
          isRead
            ? { href: path, target: '_blank', rel: 'noopener' }
            : { href: path, download: true },
          label ? sayWords(label) : path
        )
      )
  })
}
