import { resolve } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Words } from '../../model/problem.ts'
import type { Demand } from '../../press/preflight/demand.ts'
import type { Preflight } from '../../press/preflight/preflighted.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { pressWish, standardOption, usualPreset } from '../cli/press-options.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { preflightLines } from '../preflight/preflight-text.ts'

/** `duikai preflight`: what a printer would send a PDF back for. */
export const preflightCommand: Command = {
  name: 'preflight',
  summary: {
    en: 'judges a PDF as a printer would, this house’s or any other',
    zh: '像印刷厂那样检查 PDF，无论出自哪里'
  },
  usage: '<file.pdf…>',
  operandsMost: 1000,
  options: [
    {
      name: 'preset',
      value: 'preset',
      words: {
        en: 'for which press, a name of styles/press/; else coldset-220',
        zh: '按哪种印刷检查，styles/press/ 中的名称；默认 coldset-220'
      }
    },
    standardOption,
    {
      name: 'trim',
      value: 'width×height',
      words: {
        en: 'the size that was ordered, millimetres: 390x545',
        zh: '约定的成品尺寸，毫米：390x545'
      }
    },
    {
      name: 'spot',
      value: 'ink,ink',
      words: {
        en: 'inks agreed on with the printer beside the four',
        zh: '与印刷厂约定的专色'
      }
    }
  ],
  examples: [
    {
      line: 'duikai preflight output/my-issue/press.pdf',
      words: { en: 'before it is sent', zh: '送印之前检查' }
    },
    {
      line: 'duikai preflight advert.pdf --preset digital-newsprint --trim 289x380',
      words: { en: 'a stranger’s file, by another press', zh: '按另一种印刷检查外来文件' }
    }
  ],
  run
}

/** Bytes; no sheet of a newspaper is as large. */
const fileMost = 2 ** 30

async function run(call: Call): Promise<number> {
  const { operands, options, desk } = call
  const { terminal, language, here } = desk
  if (operands.length === 0)
    throw new WrongUsage({
      en: 'Name the file: duikai preflight press.pdf',
      zh: '请指明文件：duikai preflight press.pdf'
    })
  const demand = await demandOf(call)
  for (const name of operands) await expectFile(name, call)
  const { preflighted } = await import('../../press/preflight/preflighted.ts')
  const told: (Preflight & { readonly file: string })[] = []
  for (const file of operands) {
    const result = await preflighted(await bytesOf(file, call), demand)
    told.push({ file: resolve(here, file), ...result })
    if (options.json) continue
    const style = { language, paint: terminal.paint, preset: demand.preset }
    for (const line of preflightLines(file, result, style)) terminal.result(line)
  }
  const isWrong = told.some(({ groups }) => groups.some(({ verdict }) => verdict === 'failed'))
  const exitCode = isWrong ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    const { name } = demand.preset
    terminal.result(
      JSON.stringify({ command: 'preflight', exitCode, preset: name, files: told }, null, 2)
    )
  }
  return exitCode
}

/** @throws WrongUsage where there is no such preset, or the size is none */
async function demandOf({ options, desk }: Call): Promise<Demand> {
  const { root, world } = desk
  const name = typeof options.preset === 'string' ? options.preset : usualPreset
  const faults: Words[] = []
  const { readPreset } = await import('../../read/press/press-preset.ts')
  const own = await readPreset(root, name, undefined, world, ({ message, hint }) => {
    faults.push({ en: `${message.en} ${hint.en}`, zh: `${message.zh}${hint.zh}` })
  })
  if (!own) throw new WrongUsage(faults[0] ?? { en: name, zh: name })
  const { standard = own.standard } = pressWish({ options })
  const preset = { ...own, standard }
  const { trim, spot } = options
  const spots = typeof spot === 'string' ? spot.split(/[,，]/).map(ink => ink.trim()) : []
  if (typeof trim !== 'string') return { preset, spots }
  const [, width, height] = /^(\d+(?:\.\d+)?)\s*[x×*]\s*(\d+(?:\.\d+)?)$/i.exec(trim.trim()) ?? []
  if (width === undefined || height === undefined)
    throw new WrongUsage({
      en: `“${trim}” is no size. Write millimetres, width and height: --trim 390x545`,
      zh: `“${trim}”不是尺寸。请写毫米数，先宽后高：--trim 390x545`
    })
  return { preset, spots, trimMm: { width: Number(width), height: Number(height) } }
}

/** @throws WrongUsage where there is no such file */
async function expectFile(name: string, { desk }: Call): Promise<void> {
  const { world, here } = desk
  const path = await world.realPath(resolve(here, name))
  const standing = path === undefined ? undefined : await world.look(path)
  if (standing === 'file') return
  throw new WrongUsage(
    standing === 'folder'
      ? {
          en: `${name} is a folder; name the PDF in it: duikai preflight ${name}/press.pdf`,
          zh: `${name} 是文件夹；请指明其中的 PDF：duikai preflight ${name}/press.pdf`
        }
      : { en: `There is no file ${name}.`, zh: `没有文件 ${name}。` }
  )
}

/** @throws WrongUsage where the file cannot be read */
async function bytesOf(name: string, { desk }: Call): Promise<Uint8Array> {
  try {
    return await desk.world.read(resolve(desk.here, name), fileMost)
  } catch (error) {
    const reason = diskReason(error)
    const isLarge = (error as NodeJS.ErrnoException).code === 'EFBIG'
    if (!reason && !isLarge) throw error
    const why = isLarge ? { en: 'it is over 1 GB', zh: '超过 1 GB' } : reason
    throw new WrongUsage({
      en: `${name} cannot be read: ${why?.en}.`,
      zh: `${name} 读不了：${why?.zh}。`
    })
  }
}
