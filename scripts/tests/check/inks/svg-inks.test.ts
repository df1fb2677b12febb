import { expect, test } from 'vitest'
import { hasThirdInk, svgInkProblems } from '../../../check/inks/svg-inks.ts'

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${inner}\n</svg>`

test.each<[string, string, boolean]>([
  ['opacity', '<rect opacity="0.5"/>', true],
  ['opacity of a fill', "<rect fill-opacity='.2'/>", true],
  ['opacity of a stop', '<stop stop-opacity="0"/>', true],
  ['opacity in a style', '<rect style="fill: red; opacity: 0.4"/>', true],
  ['a filter', '<rect style="filter: blur(2px)"/>', true],
  ['a blend', '<rect style="mix-blend-mode: multiply"/>', true],
  ['a colour with alpha', '<rect fill="#ff000080"/>', true],
  ['rgba', '<rect style="fill: rgba(0, 0, 0, 0.5)"/>', true],
  ['a stop of nothing', '<stop stop-color="transparent"/>', true],
  ['a fill of nothing', '<rect fill="transparent"/>', false],
  ['all of it', '<rect opacity="1" fill-opacity="100%" stop-opacity="1.0"/>', false],
  ['colours of its own', '<rect fill="#7a4b2a" stroke="cream"/>', false],
  ['a comment', '<!-- <rect opacity="0.5"/> -->', false]
])('an SVG with %s is judged', (_, inner, isTold) => {
  const told = svgInkProblems(svg(inner), 'manuscript/x/ad.svg')
  expect(told.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`)).toEqual(
    isTold ? ['press/see-through manuscript/x/ad.svg:2'] : []
  )
})

const red = { token: 'accent', place: { file: 'a' }, spot: { name: 'red', share: 1 } }

test.each<[string, string, boolean]>([
  ['black and grey', '<rect fill="black" stroke="#888"/>', false],
  ['the red of the style', '<rect fill="#C8161D"/>', false],
  ['another red', '<rect fill="#c8161e"/>', true],
  ['a name that is no colour', '<rect id="a" fill="none"/>', false]
])('an SVG with %s in an issue of two inks is judged', (_, inner, expected) => {
  expect(hasThirdInk(svg(inner), [{ ...red, rgb: [200, 22, 29] }])).toBe(expected)
})
