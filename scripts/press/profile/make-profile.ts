import { d50 } from './cielab.ts'
import { iccFile } from './icc-file.ts'
import { inkModel } from './ink-model.ts'
import type { PressCondition } from './press-condition.ts'
import { profileTables } from './profile-tables.ts'

/** The bytes of a profile for a press and a limit of ink in per cent; the same for the same condition always. */
export function makeProfile(condition: PressCondition, totalInk: number): Uint8Array {
  const model = inkModel(condition)
  const [x, y, z] = model.paper
  return iccFile(
    {
      description: `${condition.name}, total ink ${totalInk} %`,
      copyright: condition.licence,
      date: condition.date
    },
    [x * d50[0], y * d50[1], z * d50[2]],
    profileTables(model, totalInk - condition.reserve)
  )
}
