import { expect, test } from 'vitest'
import { readHouse } from '../../desk/house.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { MachineFault } from '../../kit/machine-fault.ts'

test.each(['styles/book/text.css', 'templates/pages.liquid'])(
  'a pipe in place of %s is named, and is no fault of the program',
  async file => {
    const world = diskWorld()
    const read = (path: string) =>
      path.endsWith(`/${file}`)
        ? Promise.reject(Object.assign(new Error('NOTFILE'), { code: 'NOTFILE' }))
        : world.read(path)
    const fault = await readHouse(projectFolder, { ...world, read }).catch(error => error)
    expect(fault).toBeInstanceOf(MachineFault)
    expect(fault.words.en).toContain(`${file}: it is a pipe`)
  }
)
