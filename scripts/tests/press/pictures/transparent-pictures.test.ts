import { expect, test } from 'vitest'
import { ghostscriptPlates, inksAt } from './ghostscript-plates.ts'
import { filed, painted, pdfOf } from './pdf-of-pictures.ts'
import { expectNear, inkBytes, red, separated, whole } from './separated-pdf.ts'

const halfRed = async () =>
  filed(
    'veil.png',
    painted(100, 100, () => red)
      .ensureAlpha(0.5)
      .png()
  )

test('a transparent picture keeps its mask where the standard knows transparency', async () => {
  const picture = await halfRed()
  const { images, told } = await separated(await pdfOf([{ picture, ...whole }]))
  expect(images.filter(({ said }) => said('SMask') !== 'undefined')).toHaveLength(1)
  expect(images.map(({ said }) => said('ColorSpace')).sort()).toEqual([
    '/DeviceCMYK',
    '/DeviceGray'
  ])
  expect(told.unflattened).toEqual([])
})

test.each<[string, string, readonly number[]]>([
  ['paper', '', [0, 0, 0, 0]],
  ['a tint', '0 0.2 0.4 0 k 0 0 200 200 re f', [0, 51, 102, 0]],
  [
    'the upper of two',
    '1 0 0 0 k 0 0 200 200 re f 0 0 0 0.5 k -9 -9 300 300 re f',
    [0, 0, 0, 127.5]
  ]
])('a transparent picture is laid upon %s where it does not', async (_, under, ground) => {
  const picture = await halfRed()
  const { pdf, images, told } = await separated(
    await pdfOf([{ picture, ...whole }], under),
    [],
    true
  )
  expect(images.map(({ said }) => said('SMask'))).toEqual(['undefined'])
  const wanted = inkBytes(red).map((ink, at) => (ink + (ground[at] ?? 0)) / 2)
  expectNear(inksAt(await ghostscriptPlates(pdf, 72), 0.5, 0.5), wanted, 2)
  expect(told.unflattened).toEqual([])
})

test('a transparent picture on more than one colour is named with its place', async () => {
  const under = '0 0.2 0.4 0 k 0 0 100 200 re f'
  const stand = { picture: await halfRed(), x: 20, y: 30, width: 150, height: 120 }
  const { told } = await separated(await pdfOf([stand], under), [], true)
  const box = { left: 20, bottom: 30, right: 170, top: 150 }
  expect(told.unflattened).toMatchObject([{ page: 1, box }])
})
