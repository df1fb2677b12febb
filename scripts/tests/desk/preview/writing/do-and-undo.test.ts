import { expect, test } from 'vitest'
import type { World } from '../../../../model/world.ts'
import { codesOf, deskOver, folder, smallDesk } from '../actions/small-desk.ts'

const fault = (code: string) => Object.assign(new Error(code), { code })

test('everything is undone in turn, also by a desk that was started again', async () => {
  const desk = smallDesk()
  const before = desk.names().map(path => desk.text(path.slice(folder.length + 1)))
  await desk.act('headline', { story: 'lead', main: '一' })
  await desk.act('place', { story: 'rain', page: 2, priority: 1 })
  await desk.act('spike', { story: 'school' })
  const again = deskOver(desk.memory, desk.memory)
  expect((await again.canUndo())?.does.zh).toBe('撤下“新校开学”')
  expect(codesOf(await again.undo())).toEqual([])
  expect((await again.canUndo())?.does.zh).toBe('“春雨,落辽源”：优先级 1、第2版')
  await again.undo()
  await again.undo()
  expect(await again.canUndo()).toBeUndefined()
  expect(desk.names().map(path => desk.text(path.slice(folder.length + 1)))).toEqual(before)
  expect(codesOf(await again.undo())).toEqual(['act/nothing-to-undo'])
})

test('undo refuses where somebody else changed the file since, and names it', async () => {
  const desk = smallDesk()
  await desk.act('headline', { story: 'lead', main: '一' })
  await desk.memory.write(`${folder}/lead.md`, '---\nheadline: 别人的\n---\n\n别人的稿。\n')
  const answer = await desk.undo()
  expect(codesOf(answer)).toEqual(['act/changed-meanwhile'])
  expect(JSON.stringify(answer)).toContain('manuscript/x/lead.md')
  expect(desk.text('lead.md')).toContain('别人的稿')
})

test('a save between looking and doing is seen, and nothing is overwritten', async () => {
  const desk = smallDesk()
  const looked = (await desk.act('story', { story: 'lead' })) as unknown as { seen: object }
  await desk.memory.write(`${folder}/lead.md`, '---\nheadline: 别人的\n---\n\n别人的稿。\n')
  const answer = await desk.act('headline', { story: 'lead', main: '我的', seen: looked.seen })
  expect(codesOf(answer)).toEqual(['act/changed-meanwhile'])
  expect(desk.text('lead.md')).toContain('headline: 别人的')
})

test('a save while an action is at work is seen too', async () => {
  const { memory } = smallDesk()
  let reads = 0
  const desk = deskOver(memory, {
    ...memory,
    read: async (path, most) => {
      const bytes = await memory.read(path, most)
      // Somebody saves right after the action has read the file.
      if (path !== `${folder}/issue.yaml`) return bytes
      reads += 1
      if (reads === 2) await memory.write(path, 'paper: 别人\n')
      return bytes
    }
  })
  expect(codesOf(await desk.act('place', { story: 'rain', page: 2 }))).toEqual([
    'act/changed-meanwhile'
  ])
  expect(desk.text('issue.yaml')).toBe('paper: 别人\n')
})

test.each([
  ['a folder that may not be written', 'EACCES', `${folder}/`],
  ['a full disk at the second file', 'ENOSPC', `${folder}/issue.yaml`],
  ['an output folder that may not be written', 'EROFS', '/news/output/']
])('%s is a problem, and everything is as it was', async (_, code, place) => {
  const { memory } = smallDesk()
  const refuse = (path: string) => {
    if (path.startsWith(place)) throw fault(code)
  }
  const world: World = {
    ...memory,
    write: async (path, bytes) => {
      refuse(path)
      return memory.write(path, bytes)
    },
    move: async (from, to) => {
      refuse(from)
      return memory.move(from, to)
    }
  }
  const desk = deskOver(memory, world)
  const before = [...memory.files].map(([path, bytes]) => [path, bytes.length])
  const answer = await desk.act('place', { story: 'rain', priority: 1, page: 2 })
  expect(codesOf(answer)).toEqual(['act/not-written'])
  const kept = [...memory.files].filter(([path]) => !path.includes('/output/'))
  expect(kept.map(([path, bytes]) => [path, bytes.length])).toEqual(before)
  expect(await desk.canUndo()).toBeUndefined()
})

test('what was cut short in the middle is taken back as far as it came', async () => {
  const { memory, text } = smallDesk()
  const issue = text('issue.yaml')
  let moves = 0
  const killed = deskOver(memory, {
    ...memory,
    write: async (path, bytes) => {
      if (path === `${folder}/issue.yaml`) throw new Error('killed')
      return memory.write(path, bytes)
    },
    move: async (from, to) => {
      moves += 1
      return memory.move(from, to)
    }
  })
  await killed.act('spike', { story: 'park' }).catch(() => undefined)
  expect([moves, text('spiked/park.md') !== undefined, text('issue.yaml')]).toEqual([
    1,
    true,
    issue
  ])
  const desk = deskOver(memory, memory)
  expect(codesOf(await desk.undo())).toEqual([])
  expect([text('park.md') !== undefined, text('issue.yaml')]).toEqual([true, issue])
})

test('a second desk at work is told, and a link leads nowhere', async () => {
  const desk = smallDesk()
  await desk.act('headline', { story: 'lead', main: '一' })
  const home = [...desk.memory.files.keys()].find(path => path.endsWith('/journal.json')) ?? ''
  const taken = await desk.memory.take(home.replace('/journal.json', ''))
  expect(codesOf(await desk.act('headline', { story: 'lead', main: '二' }))).toEqual(['act/busy'])
  if (taken.kind === 'ours') taken.leave()
  const linked = deskOver(desk.memory, {
    ...desk.memory,
    look: async path => (path === `${folder}/lead.md` ? 'link' : desk.memory.look(path))
  })
  const answer = await linked.act('headline', { story: 'lead', main: '二' })
  expect(codesOf(answer)).toEqual(['act/by-hand'])
  const spiked = deskOver(desk.memory, {
    ...desk.memory,
    look: async path => (path === `${folder}/spiked` ? 'link' : desk.memory.look(path))
  })
  expect(codesOf(await spiked.act('spike', { story: 'rain' }))).toEqual(['act/link'])
})

test('a journal that is damaged undoes nothing and stops nothing', async () => {
  const desk = smallDesk()
  await desk.act('headline', { story: 'lead', main: '一' })
  const home = [...desk.memory.files.keys()].find(path => path.endsWith('/journal.json')) ?? ''
  await desk.memory.write(home, '[{"id":')
  expect(await desk.canUndo()).toBeUndefined()
  expect(codesOf(await desk.act('headline', { story: 'lead', main: '二' }))).toEqual([])
})
