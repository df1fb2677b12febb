import { expect, test } from 'vitest'
import { headSeats, seatNames } from '../../model/head-seats.ts'

test.each(seatNames)(
  'Facts of heads set %s fit together: text beside one has an edge of the frame, upright ones have text beside them',
  seat => {
    const { isInset, isUpright, reaches, picture } = headSeats[seat]
    expect(reaches.left && reaches.right && isInset).toBe(false)
    expect(isUpright && !isInset).toBe(false)
    expect(picture === 'over-all' && isInset).toBe(false)
  }
)
