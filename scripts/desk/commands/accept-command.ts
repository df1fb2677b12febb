import type { Problem } from '../../model/problem.ts'
import { present } from '../../read/present.ts'
import type { Accepted } from '../accept/accept.ts'
import { writtenSign } from '../changes/state-sign.ts'
import { articleWishes } from '../cli/article-options.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { expectOwnOutputs } from '../cli/output-place.ts'
import {
  browserOption,
  outputOption,
  pressOptions,
  pressWish,
  verticalOption
} from '../cli/press-options.ts'
import { problemTeller } from '../cli/problem-teller.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { hasErrors, tellBuilt } from '../told/tell-built.ts'

/** `duikai accept`: what is built becomes an edition, and its layout what builds keep to. */
export const acceptCommand: Command = {
  name: 'accept',
  summary: {
    en: 'accepts the pages as an edition, to which builds keep from then on',
    zh: '签定版面，作为一个签定版；此后的构建以它为准'
  },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    {
      name: 'by',
      value: 'name, name…',
      words: { en: 'who accepts it, in the order of signing', zh: '签定人；几人签定的依次写出' }
    },
    {
      name: 'signed',
      value: 'sign, sign…',
      words: {
        en: 'the sign in the foot of the proof sheet that was signed, for all or for each name',
        zh: '所签校样脚下的状态号；各人不同的依次写出'
      }
    },
    { name: 'note', value: 'words', words: { en: 'why, or what for', zh: '说明' } },
    {
      name: 'wave',
      value: 'reason',
      words: {
        en: 'why copy that was changed without a record is accepted as it is',
        zh: '原稿未经更正而改动的，照签的理由'
      }
    },
    {
      name: 'with-output',
      words: { en: 'keeps the PDF and the e-book too', zh: '连同 PDF 和电子书一起存' }
    },
    verticalOption,
    ...pressOptions,
    browserOption,
    outputOption
  ],
  examples: [
    {
      line: 'duikai accept --by 王编辑 --note 付印',
      words: { en: 'the newest issue goes to press', zh: '最新一期付印' }
    },
    {
      line: 'duikai accept --by 王编辑 --signed 7K4M-XR9C',
      words: {
        en: 'only if the pages are those of the sheet that was signed',
        zh: '版面与所签校样一致才签定'
      }
    },
    {
      line: 'duikai accept manuscript/x --by 张三、李四、王五 --with-output',
      words: {
        en: 'signed by three, with the files themselves',
        zh: '三人签定，成品一起存'
      }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, options } = call
  const { terminal, world, here, root, language } = desk
  const names = typeof options.by === 'string' ? namesIn(options.by) : []
  if (names.length === 0) throw noName
  const signed = typeof options.signed === 'string' ? signsIn(options.signed, names) : undefined
  const folders = await issueFolders(call)
  await expectOwnOutputs(folders, call)
  const [folder = here] = folders
  terminal.progress(terminal.paint('bold', shownPath(folder, here)))
  const isGrave = ({ severity }: Problem) => severity !== 'advice'
  const { stages, end, ...told } = problemTeller(folder, call, isGrave)
  const started = world.now()
  const said = (name: string) => {
    const value = options[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const asked = {
    folder,
    output: outputFolder(folder, call),
    root,
    wishes: articleWishes(call),
    press: pressWish(call),
    names,
    vertical: options.vertical === true,
    withOutput: options['with-output'] === true,
    ...present({ note: said('note'), waved: said('wave'), browser: said('browser'), signed })
  }
  // Not above: help need not wait for it.
  const { accept } = await import('../accept/accept.ts')
  const accepted = await accept(asked, { world, ...told })
  await end()
  const exitCode = hasErrors(accepted.problems) ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    const { edition, isSame, problems, output, sign } = accepted
    const result = { command: 'accept', exitCode, folder, output, isSame, sign, edition, problems }
    terminal.result(JSON.stringify(result, null, 2))
    return exitCode
  }
  if (accepted.written || !accepted.edition)
    tellBuilt(accepted, undefined, call, world.now() - started)
  const line = editionLine(accepted)
  if (line) terminal.result(terminal.paint('green', line[language]))
  return exitCode
}

function editionLine({ edition, isSame, sign }: Accepted) {
  if (!edition) return undefined
  const { edition: number, accepted } = edition
  const names = accepted.by.map(({ name }) => name)
  const day = accepted.when.slice(0, 16).replace('T', ' ')
  const [en, zh] = sign ? [` State ${sign}.`, `状态号 ${sign}。`] : ['', '']
  return isSame
    ? {
        en: `Nothing new to accept: this is edition ${number}, accepted ${day} UTC by ${names.join(', ')}.${en}`,
        zh: `没有新的内容可签：这就是第 ${number} 个签定版（${names.join('、')}，${day} UTC）。${zh}`
      }
    : {
        en: `Edition ${number} accepted by ${names.join(', ')}.${en}`,
        zh: `已签定第 ${number} 个签定版：${names.join('、')}。${zh}`
      }
}

function namesIn(written: string): readonly string[] {
  return written
    .split(/[,，、;；]/)
    .map(name => name.trim())
    .filter(name => name !== '')
}

/** @throws WrongUsage where one is no sign, or there are as many as neither one nor the names */
function signsIn(written: string, names: readonly string[]): readonly string[] {
  const parts = namesIn(written)
  const signs = parts.flatMap(part => writtenSign(part) ?? [])
  if (signs.length < parts.length || signs.length === 0) throw noSign
  if (signs.length > 1 && signs.length !== names.length) throw noSignOfEach
  return signs
}

const noSign = new WrongUsage({
  en: 'Give the sign as the foot of the proof sheet has it: --signed 7K4M-XR9C',
  zh: '请照校样脚下的状态号填写：--signed 7K4M-XR9C'
})

const noSignOfEach = new WrongUsage({
  en: 'Give one sign for all, or one for each name in the same order.',
  zh: '状态号可只写一个，或按签名次序每人写一个。'
})

const noName = new WrongUsage({
  en: 'Say who accepts it: duikai accept --by "A. Young".',
  zh: '请写明签定人：duikai accept --by 王编辑'
})
