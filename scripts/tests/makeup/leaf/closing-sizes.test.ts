import { expect, test } from 'vitest'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { closingSizes } from '../../../makeup/leaf/advert-shapes.ts'
import { readStyle } from '../../../read/style.ts'
import { present } from '../../press/sample.ts'
import { tinyRoom } from '../tiny-page.ts'

const facts = {
  id: 'x',
  paper: '报',
  pages: [],
  inferred: {},
  file: 'issue.yaml',
  language: 'zh-CN',
  format: 'sikai'
}
const style = present(await readStyle(projectFolder, facts, diskWorld(), () => undefined))

function sizes(columns: number, rows: number, close: 'notes' | 'imprint') {
  const ofWords = Array.from({ length: columns }, (_, at) => ({
    width: at + 1,
    least: 12,
    ideal: 14,
    most: 16
  }))
  const said = (kind: 'notes' | 'imprint') =>
    closingSizes(kind, ofWords, tinyRoom(columns, rows), style, { ...facts, close }).map(
      ({ width, least, most }) => `${width}: ${least}–${most}`
    )
  return { notes: said('notes'), imprint: said('imprint') }
}

test('a panel closes a quarter of the page at most, in lines that one can write in', () => {
  expect(sizes(5, 60, 'notes').notes).toEqual(['2: 10–30', '3: 10–25', '4: 10–18', '5: 10–15'])
})

test('an imprint and lines beside it close no more together', () => {
  expect(sizes(5, 60, 'imprint')).toEqual({
    notes: ['2: 10–22', '3: 10–15', '4: 10–11'],
    imprint: ['1: 12–21', '2: 12–15']
  })
})

test('a leaflet has room for fewer lines', () => {
  expect(sizes(2, 40, 'notes').notes).toEqual(['2: 8–10'])
})
