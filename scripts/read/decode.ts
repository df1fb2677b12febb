import type { Place, Report } from '../model/problem.ts'
import { cleanText } from './clean-text.ts'
import { readEncoding } from './encoding.ts'
import { placeIn } from './place-in.ts'

/**
 * Reads a file's bytes as clean text: LF line ends, NFC, no invisible characters.
 * Undefined, with an error reported, where the bytes are no text; columns are those of the file.
 */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | undefined {
  if (isDocument(bytes)) {
    reportFault('document', { file }, report)
    return undefined
  }
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
  const { code, message, hint } = faults[fault]
  report({ code, severity: 'error', place, message, hint })
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

/** Begins as files of Word (new, old, RTF) and PDF do. */
function isDocument(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 5)].map(byte => String.fromCharCode(byte)).join('')
  return /^(?:PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0|\{\\rtf|%PDF-)/.test(start)
}

const saveAgain = {
  en: 'Open the file in an editor, mend this place and save it as UTF-8.',
  zh: '请用文字编辑器打开，改正此处后存为 UTF-8 编码。'
}

const faults = {
  document: {
    code: 'file/document',
    message: {
      en: 'This is a document of a word processor or a PDF, whatever its name says.',
      zh: '这是文字处理软件的文档或 PDF，只是改了文件名。'
    },
    hint: {
      en: 'Open it there, save it as plain text (UTF-8), and give that file this name.',
      zh: '请用原来的软件打开，另存为纯文本（UTF-8 编码），再用这个文件名。'
    }
  },
  'invalid-bytes': {
    code: 'file/invalid-bytes',
    message: {
      en: 'The file is not text in UTF-8, GB18030, Big5 or UTF-16: its bytes break here.',
      zh: '此文件不是 UTF-8、GB18030、Big5 或 UTF-16 编码的文字：此处字节有误。'
    },
    hint: saveAgain
  },
  'unpaired-surrogate': {
    code: 'file/unpaired-surrogate',
    message: {
      en: 'Half a character stands here: an unpaired surrogate.',
      zh: '此处只有半个字符（不成对的代理码）。'
    },
    hint: saveAgain
  },
  nul: {
    code: 'file/nul',
    message: {
      en: 'A NUL stands here: this is not a text file.',
      zh: '此处有 NUL 字符：这不是文字文件。'
    },
    hint: saveAgain
  }
} as const
