import { expect, test } from 'vitest'
import { openTerminal } from '../../kit/terminal.ts'

function told(isTTY: boolean): {
  readonly text: () => string
  readonly terminal: ReturnType<typeof openTerminal>
} {
  let text = ''
  const stream = { isTTY, write: (more: string) => (text += more) }
  return { text: () => text, terminal: openTerminal(stream, stream, {}) }
}

test('what passes is written over by the next line, on a terminal', () => {
  const { text, terminal } = told(true)
  terminal.passing('page 1 of 2')
  terminal.passing('page 2 of 2')
  terminal.progress('make-up')
  terminal.result('done')
  const clear = '\r\x1b[2K'
  expect(text()).toBe(`${clear}page 1 of 2${clear}page 2 of 2${clear}make-up\ndone\n`)
})

test('a log has nothing of what passes', () => {
  const { text, terminal } = told(false)
  terminal.passing('page 1 of 2')
  terminal.progress('make-up')
  expect(text()).toBe('make-up\n')
})
