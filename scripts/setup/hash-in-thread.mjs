/**
 * Hashes files in a thread of its own, so that the one that asks goes on meanwhile: told their paths when it starts, it
 * answers with the SHA-256 of each in that order, or nothing for one that cannot be read.
 */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const buffer = Buffer.alloc(2 ** 22)

parentPort?.postMessage(/** @type {string[]} */ (workerData).map(hashOf))

/**
 * Piece by piece: a browser is 200 MB.
 * @param {string} path
 */
function hashOf(path) {
  try {
    const file = openSync(path, 'r')
    try {
      const hash = createHash('sha256')
      for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
        hash.update(buffer.subarray(0, length))
      }
      return hash.digest('hex')
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}
