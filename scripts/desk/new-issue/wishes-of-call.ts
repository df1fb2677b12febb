import { join, resolve } from 'node:path'
import type { PaperAbove } from '../../read/paper/paper-above.ts'
import type { Call } from '../cli/command.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { roomOfPages, sheetNames } from '../starter/room-of-pages.ts'
import type { StarterValues } from '../starter/starter-files.ts'
import {
  starterFolder,
  starterLanguage,
  starterPages,
  starterPlan
} from '../starter/starter-plan.ts'
import { askWishes } from './ask-wishes.ts'
import {
  languageOf,
  type Read,
  readDate,
  readName,
  readPages,
  type TypedWishes
} from './issue-wishes.ts'

/** A starter and what is said of the issue to be made of it. */
export interface StarterWishes {
  /** Absolute folder of the starter. */
  readonly starter: string
  readonly values: StarterValues
}

/**
 * What a call asks of a new issue: its options, then who sits at the terminal, then the starter; what `paper.yaml`
 * above says is neither asked nor written. Undefined where nobody answers any more.
 * @throws WrongUsage on an option that cannot be
 */
export async function wishesOf(
  call: Call,
  above: PaperAbove | undefined
): Promise<StarterWishes | undefined> {
  const { desk } = call
  const { world, root } = desk
  const own = above?.fields
  const shelf = join(root, 'templates', 'starter')
  const typed = typedWishes(call)
  const spoken = own?.language && starterLanguage(own.language)
  const language = typed.language ?? spoken ?? desk.language
  const formats = await sheetNames('formats', root, world)
  const styles = await sheetNames('sets', root, world)
  const choices = { formats, styles, pages: starterPages }
  const plan = await starterPlan(join(shelf, starterFolder(language, 4)), world)
  const usual = {
    ...{ paper: plan.paper, date: dateOf(call), pages: 4, style: plan.style },
    formatOf: (pages: number) => plan.formats[String(pages)] ?? plan.formats['4'] ?? ''
  }
  const given = saidAbove(own)
  const isTold = Object.keys(typed).some(key => key !== 'language')
  const asks = desk.ask !== undefined && call.options.json === undefined && !isTold
  const said = asks
    ? await askWishes(
        { ...given, ...typed, language },
        usual,
        choices,
        async question => desk.ask?.(question[desk.language]),
        line => desk.terminal.result(line[desk.language])
      )
    : { ...given, ...typed }
  if (!said) return undefined
  const pages = said.pages === undefined ? 4 : expected(readPages(said.pages, starterPages))
  const format = said.format && expected(readName(said.format, formats))
  const style = said.style && expected(readName(said.style, styles))
  const starter = join(shelf, starterFolder(language, pages))
  const its = await starterPlan(starter, world)
  const usualFormat = its.formats[String(pages)] ?? ''
  const room = await roomOfPages(format || usualFormat, pages, root, world)
  const usualRoom = await roomOfPages(usualFormat, pages, root, world)
  return {
    starter,
    values: {
      date: dateOf(call, said.date),
      pages,
      ...written('paper', own?.name, said.paper),
      ...written('language', own?.language, typed.language && languageOf(typed.language)),
      ...written('format', own?.format, format),
      ...written('style', own?.style, style),
      ...(room && usualRoom ? { room: { own: room, usual: usualRoom } } : {})
    }
  }
}

/** The day of a new issue: as it was typed, else today where the machine stands. */
export function dateOf(call: Call, answered?: string): string {
  const typed = answered ?? call.options.date
  const language = typeof call.options.language === 'string' ? call.options.language : ''
  if (typeof typed === 'string') return expected(readDate(typed, languageOf(language)))
  const now = new Date(call.desk.world.now())
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** @throws WrongUsage where no issue lies in the folder that is to be followed */
export async function olderIssue(named: string, { desk }: Call): Promise<string> {
  const older = resolve(desk.here, named)
  if ((await desk.world.look(join(older, 'issue.yaml'))) !== undefined) return older
  throw new WrongUsage({
    en: `--like ${named}: there is no issue.yaml.`,
    zh: `--like ${named}：那里没有 issue.yaml。`
  })
}

function typedWishes({ options }: Call): TypedWishes {
  const names = ['language', 'paper', 'date', 'format', 'pages', 'style'] as const
  return Object.fromEntries(
    names.flatMap(name => {
      const value = options[name]
      return typeof value === 'string' ? [[name, value]] : []
    })
  )
}

/** What is known above is not asked. */
function saidAbove(own: PaperAbove['fields'] | undefined): TypedWishes {
  const { name: paper, format, style } = own ?? {}
  return {
    ...(paper === undefined ? {} : { paper }),
    ...(format === undefined ? {} : { format }),
    ...(style === undefined ? {} : { style })
  }
}

/** What is said above is left out of the issue's own file, unless the call says otherwise. */
function written(
  key: 'paper' | 'language' | 'format' | 'style',
  above: string | undefined,
  said: string | undefined
): Partial<StarterValues> {
  if (above !== undefined && (said === undefined || said === above)) return { [key]: '' }
  return said === undefined ? {} : { [key]: said }
}

function expected<Value>(read: Read<Value>): Value {
  if ('value' in read) return read.value
  throw new WrongUsage(read.wrong)
}
