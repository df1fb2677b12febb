import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import type { RenderBrowser } from '../../kit/browser.ts'
import { limitMsFor } from '../../kit/hung-browser.ts'
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
  await expect(room.run(async () => 'done', 1)).rejects.toThrow(MachineFault)
  await room.close()
  expect({ opened, codes }).toEqual({ opened: 2, codes: ['press/browser-died'] })
})

/** A browser that lives, and whose tab does as it is told. */
function living(): RenderBrowser {
  const tab = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : async () => tab) })
  const browser = Object.assign(new EventEmitter(), { connected: true, newPage: async () => tab })
  const close = async () => undefined
  return { browser, name: 'living', version: '1', close } as unknown as RenderBrowser
}

test('work that never ends is given up after a time that grows with its pages', async () => {
  const room = pressRoom(
    async () => living(),
    false,
    Promise.resolve(new Uint8Array()),
    () => {}
  )
  await room.first
  vi.useFakeTimers()
  try {
    let fault: unknown
    const work = room.run(() => new Promise(() => undefined), 40).catch(error => (fault = error))
    await vi.advanceTimersByTimeAsync(limitMsFor(0))
    expect(fault).toBeUndefined()
    await vi.advanceTimersByTimeAsync(limitMsFor(40) - limitMsFor(0))
    await work
    expect(fault).toBeInstanceOf(MachineFault)
  } finally {
    vi.useRealTimers()
    await room.close()
  }
})
