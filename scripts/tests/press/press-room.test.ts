import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { RenderBrowser } from '../../kit/browser.ts'
import { MachineFault } from '../../kit/machine-fault.ts'
import { pressRoom } from '../../press/press-room.ts'

/** A browser that ends while it is asked for a tab, and answers that question never. */
function dying(): RenderBrowser {
  const browser = Object.assign(new EventEmitter(), {
    connected: true,
    newPage() {
      setImmediate(() => {
        browser.connected = false
        browser.emit('disconnected')
      })
      return new Promise(() => undefined)
    }
  })
  const close = async () => undefined
  return { browser, name: 'dying', version: '1', close } as unknown as RenderBrowser
}

test('a browser that ends before it is ready is replaced once, then told of; nobody waits for ever', async () => {
  const codes: string[] = []
  let opened = 0
  const open = async () => {
    opened += 1
    return dying()
  }
  const script = Promise.resolve(new Uint8Array())
  const room = pressRoom(open, false, script, problem => codes.push(problem.code))
  await expect(room.run(async () => 'done')).rejects.toThrow(MachineFault)
  await room.close()
  expect({ opened, codes }).toEqual({ opened: 2, codes: ['press/browser-died'] })
})
