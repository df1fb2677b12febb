/** Emoji sequences that Unicode recommends (UTS #51, table of versions), by its version. */
export const emojiCount: Readonly<Record<string, number>> = {
  '15.0': 3655,
  '15.1': 3773,
  '16.0': 3790,
  '17.0': 3953
}

/**
 * Every emoji that this machine's Unicode data recommends. The data only say whether a sequence is one: candidates
 * are made of all emoji characters, and of what may follow a joiner; that none is missed is seen by their number.
 */
export function everyEmoji(): readonly string[] {
  const characters = codePoints(0x23, 0x1fffe).filter(one => /\p{Emoji}/u.test(one))
  const letters = codePoints(0x1f1e6, 0x1f1ff)
  const flags = ['gbeng', 'gbsct', 'gbwls'].map(region => `🏴${tagged(region)}`)
  const simple = isIn([
    ...each('', characters, ['', '\ufe0f', '\ufe0f\u20e3', ...tones]),
    ...each('', letters, letters),
    ...flags
  ])
  const elements = simple.filter(one => one > ':' && !one.includes('\u20e3'))
  const toned = each('', people, ['', ...tones])
  const moving = [...toned, ...each('', walkers, ['', ...tones])]
  return [
    ...simple,
    ...isIn([
      ...each(joiner, elements, afterJoiner),
      ...each(joiner, moving, between, [...toned, '➡️']),
      ...each(joiner, toned, ['❤️'], ['💋'], toned),
      ...each(joiner, people, people, people, people)
    ])
  ]
}

/** Which sequences Unicode recommends, once each. */
function isIn(candidates: readonly string[]): readonly string[] {
  const recommended = new RegExp('^\\p{RGI_Emoji}$', unicodeSets)
  return [...new Set(candidates)].filter(one => recommended.test(one))
}

/** A flag that TypeScript does not know for its target yet. */
const unicodeSets = 'v'
const joiner = '\u200d'

/** Every way to put one of each list after the other. */
function each(between: string, ...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((all, list) => all.flatMap(start => list.map(end => start + between + end)))
}

const tones = [...'🏻🏼🏽🏾🏿']
const people = [...'👨👩🧑👧👦🧒']
const walkers = [...'🏃🚶🧎']
const between = '♀️ ♂️ ❤️ 🐰 👦 👧 👨 👩 🤝 🦯 🦼 🦽 🧑 🧒 🫯'.split(' ')
const afterJoiner =
  '↔️ ↕️ ☠️ ♀️ ♂️ ⚕️ ⚖️ ⚧️ ✈️ ❄️ ➡️ ⬛ 🌈 🌫️ 🌾 🍳 🍼 🎄 🎓 🎤 🎨 🏫 🏭 👦 👧 💥 💨 💫 💻 💼 🔥 🔧 🔬 🗨️ 🚀 🚒 🟩 🟫 🦯 🦰 🦱 🦲 🦳 🦺 🦼 🦽 🧒 🩰 🩹 🫲🏻 🫲🏼 🫲🏽 🫲🏾 🫲🏿'.split(
    ' '
  )

function tagged(region: string): string {
  const tags = [...region].map(letter => 0xe0000 + letter.charCodeAt(0))
  return String.fromCodePoint(...tags, 0xe007f)
}

function codePoints(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))
}
