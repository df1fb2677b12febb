import { expect, test } from 'vitest'
import { inkPage, spot } from './ink-page.ts'
import { platesIn } from './plates-in.ts'

const resources = () => ({
  ExtGState: {
    Over: { OP: true, op: true, OPM: 1 },
    OverAll: { OP: true, op: true, OPM: 0 },
    OverLines: { OP: true, op: false, OPM: 1 },
    Plain: { OP: false, op: false }
  },
  ColorSpace: {
    Red: spot('Sea Red', [0, 0.9, 0.8, 0]),
    Every: spot('All', [1, 1, 1, 1]),
    Nothing: spot('None', [1, 1, 1, 1]),
    Magenta: spot('Magenta', [0, 1, 0, 0]),
    ByProfile: ['ICCBased', { N: 4 }],
    Two: ['DeviceN', ['Yellow', 'Sea Red'], 'DeviceCMYK', { FunctionType: 2, Domain: [0, 1], N: 1 }]
  }
})

/** C20 M40 Y60 K10 and half of a spot under all that follows. */
const ground =
  '0.2 0.4 0.6 0.1 k 0 0 200 200 re f /OverAll gs /Red cs 0.5 scn 0 0 200 200 re f /Plain gs '

test.each<[string, string, readonly number[]]>([
  ['black over all', '/Over gs 0 0 0 1 k', [20, 40, 60, 100, 50]],
  ['black that knocks out', '0 0 0 1 k', [0, 0, 0, 100, 0]],
  ['white that knocks out', '0 0 0 0 k', [0, 0, 0, 0, 0]],
  ['white that overprints, and so says nothing', '/Over gs 0 0 0 0 k', [20, 40, 60, 10, 50]],
  ['black in mode 0, whose noughts paint', '/OverAll gs 0 0 0 1 k', [0, 0, 0, 100, 50]],
  ['a grey, which is no k', '/Over gs 0.5 g', [0, 0, 0, 50, 50]],
  ['inks by a profile, which are no k', '/Over gs /ByProfile cs 0 1 0 0 scn', [0, 100, 0, 0, 50]],
  ['lines alone that overprint', '/OverLines gs 0 0 0 1 k', [0, 0, 0, 100, 0]],
  ['a spot over all', '/Over gs /Red cs 1 scn', [20, 40, 60, 10, 100]],
  ['a spot that knocks out', '/Red cs 1 scn', [0, 0, 0, 0, 100]],
  ['a spot of nothing, over all', '/Over gs /Red cs 0 scn', [20, 40, 60, 10, 0]],
  ['an ink of the process by its name', '/Over gs /Magenta cs 1 scn', [20, 100, 60, 10, 50]],
  ['two inks by their names', '/Over gs /Two cs 1 0.2 scn', [20, 40, 100, 10, 20]],
  ['every plate', '/Every cs 0.3 scn', [30, 30, 30, 30, 30]],
  ['no plate at all', '/Nothing cs 1 scn', [20, 40, 60, 10, 50]],
  ['a space that begins with all of its ink', '/Red cs', [0, 0, 0, 0, 100]]
])('%s', async (_, colour, inks) => {
  const plates = await platesIn(
    await inkPage(`${ground}q ${colour} 50 50 100 100 re f Q`, resources)
  )
  expect(plates.names).toEqual(['Cyan', 'Magenta', 'Yellow', 'Black', 'Sea Red'])
  expect(plates.inks(100, 100)).toEqual(inks)
  expect(plates.inks(20, 20)).toEqual([20, 40, 60, 10, 50])
})

test.each<[string, string]>([
  ['B', 'filled'],
  ['B*', 'filled'],
  ['b', 'filled'],
  ['b*', 'filled']
])('a path of %s whose line overprints white is only %s', async operator => {
  const content = `/OverLines gs 0 0 0 0 K 0 0 0 0.7 k 20 w 50 50 100 100 re ${operator}`
  const plates = await platesIn(await inkPage(content, resources))
  expect([plates.at('Black', 50, 100), plates.at('Black', 100, 100)]).toEqual([70, 70])
  expect(plates.at('Black', 45, 100)).toBe(0)
})

test('words leave a plate as paths do, and later words paint again', async () => {
  const font = { Font: { F: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica-Bold' } } }
  const content = `1 0 0 0 k 0 0 200 200 re f BT /F 100 Tf 10 110 Td
    /Over gs 0 0 0 1 k (II) Tj 0 -100 Td /Plain gs 0 1 0 0 k (II) Tj ET`
  const plates = await platesIn(await inkPage(content, () => ({ ...resources(), ...font })))
  expect(plates.inks(24, 140)).toEqual([100, 0, 0, 100, 0])
  expect(plates.inks(24, 40)).toEqual([0, 100, 0, 0, 0])
})

test('a form is drawn in the colours and with the overprint that stand around it', async () => {
  const content = `${ground} q /Over gs 0 0 0 1 k 1 0 0 1 50 50 cm /Form Do Q q 0 0 0 1 k /Form Do Q`
  const plates = await platesIn(
    await inkPage(content, part => ({
      ...resources(),
      XObject: {
        Form: part({
          entries: { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 40, 40], Resources: {} },
          bytes: '0 0 40 40 re f'
        })
      }
    }))
  )
  expect(plates.inks(70, 70)).toEqual([20, 40, 60, 100, 50])
  expect(plates.inks(20, 20)).toEqual([0, 0, 0, 100, 0])
})

test('an ink of a Chinese name is called by it', async () => {
  const red = () => ({ ColorSpace: { Red: spot('#E5#A4#A7#E7#BA#A2 185', [0, 0.9, 0.8, 0]) } })
  const plates = await platesIn(await inkPage('/Red cs 1 scn 0 0 50 50 re f', red))
  expect(plates.names.at(-1)).toBe('大红 185')
  expect(plates.at('大红 185', 20, 20)).toBe(100)
})
