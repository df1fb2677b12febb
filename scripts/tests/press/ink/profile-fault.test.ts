import { expect, test } from 'vitest'
import { profileFault } from '../../../press/ink/profile-fault.ts'
import { profileProblem } from '../../../press/ink/profile-fault-words.ts'
import { readProfile } from '../../../press/ink/read-profile.ts'
import { adobeRgb, builtIn } from './made-profiles.ts'
import { newsprint } from './newsprint.ts'

const sound = newsprint()

test('profiles of presses are taken', async () => {
  expect(await profileFault(sound)).toBeUndefined()
  expect(await profileFault(newsprint(240))).toBeUndefined()
  expect(await profileFault(await builtIn('cmyk'))).toBeUndefined()
})

test.each<[string, () => Uint8Array, object, string]>([
  ['an empty file', () => new Uint8Array(), { kind: 'no-profile' }, 'no ICC colour profile'],
  ['a picture', () => new Uint8Array(4000).fill(7), { kind: 'no-profile' }, 'no ICC'],
  ['half a file', () => sound.slice(0, 99_000), { kind: 'cut-off' }, '99000 bytes of 287616'],
  ['a screen', adobeRgb, { kind: 'class', class: 'mntr' }, 'of a screen'],
  ['a class of its own', () => lettered(12, 'xxxx'), { kind: 'class' }, 'of an unknown class'],
  ['a printer of three inks', () => lettered(16, 'RGB '), { kind: 'space' }, 'for RGB, not'],
  ['version 4.4', () => edited(8, 0x04, 0x40), { kind: 'version', version: '4.4' }, 'version 4.4'],
  ['no way to inks', () => withoutTag('B2A0'), { kind: 'missing-tag', tag: 'B2A0' }, 'become inks'],
  ['no way from inks', () => withoutTag('A2B0'), { kind: 'missing-tag' }, 'inks are shown'],
  ['a table beyond the end', beyondTheEnd, { kind: 'broken-tag', tag: 'A2B0' }, 'part A2B0'],
  ['a list of a million tables', () => edited(128, 0, 15, 66, 64), { kind: 'broken-tag' }, 'list'],
  ['tables of nothing', () => sound.slice().fill(0, 700), { kind: 'unusable' }, 'no inks come out'],
  [
    'more than 16 MB',
    () => new Uint8Array(16 * 2 ** 20 + 1),
    { kind: 'too-large' },
    'the most is 16 MB'
  ]
])('%s is refused and said to be what it is', async (_, bytes, fault, words) => {
  expect(await profileFault(bytes())).toMatchObject(fault)
  expect((await profileProblem(bytes()))?.message.en).toContain(words)
})

test('a file cut off anywhere is refused as cut off', async () => {
  const kinds = new Set<string | undefined>()
  for (let length = 0; length < sound.length; length += length < 400 ? 1 : 997)
    kinds.add((await profileFault(sound.subarray(0, length)))?.kind)
  expect(kinds).toEqual(new Set(['no-profile', 'cut-off']))
})

test('a file cut off that says it is whole is refused', async () => {
  for (let length = 132; length < sound.length; length += 9973) {
    const cut = sound.slice(0, length)
    new DataView(cut.buffer).setUint32(0, length)
    expect((await profileFault(cut))?.kind).toBe('broken-tag')
  }
})

test('whatever bytes are changed, there is an answer, and the next profile is read', async () => {
  let seed = 7
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((seed / 0x80000000) * below)
  }
  for (let round = 0; round < 120; round += 1) {
    const changed = sound.slice()
    for (let count = random(5); count >= 0; count -= 1) changed[random(700)] = random(256)
    await profileFault(changed)
  }
  expect(await profileFault(sound)).toBeUndefined()
})

test('a profile says what it is called', async () => {
  expect(readProfile(sound)).toMatchObject({
    description: 'Duikai newsprint, coldset offset, total ink 220 %'
  })
  const named = readProfile(await builtIn('p3'))
  expect(named.kind === 'profile' ? named.description : '').not.toBe('')
})

function edited(at: number, ...bytes: readonly number[]): Uint8Array {
  const changed = sound.slice()
  changed.set(bytes, at)
  return changed
}

function lettered(at: number, letters: string): Uint8Array {
  return edited(at, ...Array.from(letters, letter => letter.charCodeAt(0)))
}

function withoutTag(name: string): Uint8Array {
  return lettered(entryOf(name), 'none')
}

function beyondTheEnd(): Uint8Array {
  return edited(entryOf('A2B0') + 4, 0x7f)
}

function entryOf(name: string): number {
  return Buffer.from(sound).indexOf(name, 128, 'latin1')
}
