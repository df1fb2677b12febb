/** Controls, soft hyphen, zero-width characters, direction marks, annotations and tags. */
const controls =
  '\\u0001-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u115f\\u1160\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0001}-\\u{e001f}'

/** Scripts whose letters are shaped by joiners. */
const joined = [
  ...['Arabic', 'Syriac', 'Thaana', 'Nko', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi'],
  ...['Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer'],
  ...['Myanmar', 'Tibetan', 'Balinese', 'Javanese']
]
const shaped = joined.map(script => `\\p{Script=${script}}`).join('')
const selectors = '\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}'

/**
 * What is left out of every text. Joiners stay where the script or an emoji needs them, variation selectors
 * after a letter or sign, Mongolian selectors after Mongolian.
 */
export const invisible = new RegExp(
  [
    `[${controls}]`,
    // A region's flag is spelt in tags.
    '(?<!\\u{1f3f4}[\\u{e0020}-\\u{e007e}]*)[\\u{e0020}-\\u{e007f}]',
    `(?<![${shaped}\\p{Extended_Pictographic}\\ufe0f\\u{1f3fb}-\\u{1f3ff}])[\\u200c\\u200d]`,
    `(?<![\\p{L}\\p{N}\\p{S}\\p{P}])[${selectors}]`,
    '(?<!\\p{Script=Mongolian})[\\u180b-\\u180f]'
  ].join('|'),
  'gu'
)

/** Word's line break (Ctrl+Shift+Enter, U+000B), its page break, and Unicode's own line ends. */
export const lineMark = /[\u000b\u000c\u0085\u2028\u2029]/g

/** Han characters that differ from the usual ones in form alone; names are written with them. */
const compatibilityIdeographs = /([\uf900-\ufaff\u{2f800}-\u{2fa1f}]+)/u

/** Composes a text (NFC, never NFKC); letters of names (U+F900–FAFF, U+2F800–2FA1F) stay as filed. */
export function composed(text: string): string {
  return text
    .split(compatibilityIdeographs)
    .map((part, at) => (at % 2 === 1 ? part : part.normalize('NFC')))
    .join('')
}
