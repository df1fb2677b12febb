import { basename, dirname, extname, join } from 'node:path'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { decodeText } from '../../read/decode.ts'
import { docxSource } from '../../read/imports/docx-source.ts'
import { htmlSource } from '../../read/imports/html-source.ts'
import { pdfSource } from '../../read/imports/pdf-source.ts'
import type { SourceDocument } from '../../read/imports/source-block.ts'
import { textSource } from '../../read/imports/text-source.ts'
import { documentRefused, type ImportFault, macrosLeft } from './import-problems.ts'

/** Reads a document by what its bytes are, whatever its name says; undefined after a problem. */
export async function openDocument(
  file: string,
  world: World,
  report: Report
): Promise<SourceDocument | undefined> {
  const refuse = (fault: ImportFault) => {
    report(documentRefused(file, fault))
    return undefined
  }
  let bytes: Uint8Array
  try {
    bytes = await world.read(file, mostBytes)
  } catch (error) {
    if (isTooLarge(error)) return refuse('too-large')
    throw error
  }
  const opened = await openBytes(bytes, file, world, report)
  if (opened === undefined) return undefined
  if (typeof opened === 'string') return refuse(opened)
  return opened
}

async function openBytes(
  bytes: Uint8Array,
  file: string,
  world: World,
  report: Report
): Promise<SourceDocument | ImportFault | undefined> {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (start.includes('%PDF-')) return pdfSource(bytes)
  if (start.startsWith('PK\u0003\u0004')) {
    const read = await docxSource(bytes)
    if (typeof read === 'string') return read
    if (read.hasMacros) report(macrosLeft(file))
    return read.document
  }
  // Word's own cabinet: an old document, or a new one locked with a password.
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return isLocked(bytes) ? 'locked' : 'old'
  if (start.startsWith('{\\rtf')) return 'other-format'
  const ending = extname(file).toLowerCase()
  if (ending === '.docx' || ending === '.docm' || ending === '.pdf') return 'broken'
  const text = decodeText(bytes, file, report)
  if (text === undefined) return undefined
  return isWebPage(text, ending)
    ? htmlSource(text, address => picture(address, file, world))
    : textSource(text)
}

/** A locked document of the new kind lies in the old cabinet as a stream of this name, in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le')
  )
}

function isWebPage(text: string, ending: string): boolean {
  return /^\.x?html?$/.test(ending) || /^\s*(?:<!doctype html|<html|<body|<div|<p[\s>])/i.test(text)
}

/** A picture beside a saved page, never one of elsewhere. */
async function picture(
  address: string,
  file: string,
  world: World
): Promise<Uint8Array | undefined> {
  if (address === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return undefined
  const folder = await world.realPath(dirname(file))
  const wish = join(dirname(file), unescaped(address))
  const target = await world.realPath(wish)
  const isBeside = folder !== undefined && target?.startsWith(`${folder}/`) === true
  return isBeside && basename(wish) !== '' && (await world.look(target)) === 'file'
    ? world.read(target, mostBytes)
    : undefined
}

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''))
  } catch {
    // A page with a bare % in an address means the sign.
    return address
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EFBIG'
}

const mostBytes = 100e6
