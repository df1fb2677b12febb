import type { Place, Report } from '../model/problem.ts'
import { cleanText } from './clean-text.ts'
import { readEncoding } from './encoding.ts'
import { placeIn } from './place-in.ts'

/**
 * Reads a file's bytes as clean text: LF line ends, NFC, no invisible characters.
 * Undefined, with an error reported, where the bytes are no text; columns are those of the file.
 */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | undefined {
  const reading = readEncoding(bytes)
  if ('fault' in reading) {
    const text = reading.before.replace(/\r\n?/g, '\n')
    reportFault(reading.fault, placeIn({ text, file, firstLine: 1 }, text.length), report)
    return undefined
  }
  if (reading.encoding !== 'UTF-8') reportEncoding(reading.encoding, file, report)
  const text = reading.text.replace(/\r\n?/g, '\n')
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    reportFault('nul', placeIn({ text, file, firstLine: 1 }, nul), report)
    return undefined
  }
  return cleanText({ text, file, firstLine: 1 }, report)
}

/** The text of bytes that `decodeText` has read, with nothing cleaned but its line ends. */
export function plainText(bytes: Uint8Array): string {
  const reading = readEncoding(bytes)
  return 'fault' in reading ? reading.before : reading.text.replace(/\r\n?/g, '\n')
}

function reportFault(fault: keyof typeof faults, place: Place, report: Report): void {
  report({
    code: `file/${fault}`,
    severity: 'error',
    place,
    message: faults[fault],
    hint: saveAgain
  })
}

function reportEncoding(encoding: string, file: string, report: Report): void {
  report({
    code: 'file/encoding',
    severity: 'warning',
    place: { file },
    message: { en: `The file was read as ${encoding}.`, zh: `此文件按 ${encoding} 编码读入。` },
    hint: { en: 'Check the text and save it as UTF-8.', zh: '请核对文字，并另存为 UTF-8 编码。' }
  })
}

const faults = {
  'invalid-bytes': {
    en: 'The file is not text in UTF-8, GB18030, Big5 or UTF-16: its bytes break here.',
    zh: '此文件不是 UTF-8、GB18030、Big5 或 UTF-16 编码的文字：此处字节有误。'
  },
  'unpaired-surrogate': {
    en: 'Half a character stands here: an unpaired surrogate.',
    zh: '此处只有半个字符（不成对的代理码）。'
  },
  nul: {
    en: 'A NUL stands here: this is not a text file.',
    zh: '此处有 NUL 字符：这不是文字文件。'
  }
} as const

const saveAgain = {
  en: 'Open the file in an editor, mend this place and save it as UTF-8.',
  zh: '请用文字编辑器打开，改正此处后存为 UTF-8 编码。'
}
