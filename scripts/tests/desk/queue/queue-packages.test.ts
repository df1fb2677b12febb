import { expect, test } from 'vitest'
import { queuePackages } from '../../../desk/queue/queue-packages.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'

const place = { root: projectFolder, world: diskWorld() }

test('whoever has not installed the packages of the queue is told how, with their versions', async () => {
  const missing = Object.assign(new Error('bullmq'), { code: 'ERR_MODULE_NOT_FOUND' })
  await expect(queuePackages(place, () => Promise.reject(missing))).rejects.toMatchObject({
    problem: {
      code: 'queue/no-packages',
      hint: { en: expect.stringMatching(/npm install bullmq@6\.\d+\.\d+ ioredis@5\.\d+\.\d+$/) }
    }
  })
})

test('another fault of a package stays what it is', async () => {
  const broken = new SyntaxError('broken')
  await expect(queuePackages(place, () => Promise.reject(broken))).rejects.toBe(broken)
})
