import { expect, test } from 'vitest'
import type { Triple } from '../../../press/profile/cielab.ts'
import { colourDifference } from '../../../press/profile/colour-difference.ts'

/** Pairs that Sharma, Wu and Dalal published (2005) to try the formula by. */
test.each<[Triple, Triple, number]>([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [61, -5, 29], 22.8977],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373]
])('%j and %j differ by %f', (one, other, difference) => {
  expect(colourDifference(one, other)).toBeCloseTo(difference, 4)
  expect(colourDifference(other, one)).toBeCloseTo(difference, 4)
})
