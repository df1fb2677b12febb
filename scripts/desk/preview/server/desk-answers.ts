import { dirname } from 'node:path'
import { templateEngine } from '../../../kit/template.ts'
import type { Problem, Report } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import type { WrittenFile } from '../../build.ts'
import { isToolLanguage, type ToolLanguage } from '../../cli/tool-language.ts'

import { actDesk } from '../actions/act-desk.ts'
import { deskParts } from '../beside/desk-parts.ts'
import type { SeenState } from '../view/seen-state.ts'
import { actWords } from '../words/act-words.ts'
import { seeWords } from '../words/see-words.ts'
import { clientProgram } from './client-program.ts'
import type { Answer, DeskAnswers } from './desk-server.ts'
import type { LiveDesk } from './live-desk.ts'
import { lookedAnswer } from './looked-answer.ts'
import { pageAnswer } from './page-answer.ts'
import { deskState } from './shown-state.ts'

/** What the preview's pages are made from. */
export interface DeskAnswersInput {
  readonly preview: LiveDesk
  readonly root: string
  readonly world: World
  readonly language: ToolLanguage
  /** Reads the files of problems: the lines that show the place of each. */
  readonly framesOf: (
    problems: readonly Problem[]
  ) => Promise<(problem: Problem) => readonly string[]>
}

/** Answers the preview's page, its parts, and what was built; nothing else on the disk can be asked for. */
export function deskAnswers(input: DeskAnswersInput): DeskAnswers {
  const { preview, root, world } = input
  const text = async (path: string) => new TextDecoder().decode(await world.read(`${root}/${path}`))

  const client = clientProgram(root, world)
  // Its failure is met where it is awaited.
  client.catch(() => undefined)

  const { folder, output } = preview.state()
  const place = { folder, output: dirname(output), root }
  const desk = actDesk(place, world, preview.builder)
  const parts = deskParts({ preview, root, world, words: { ...seeWords, ...actWords } })

  return {
    answer,
    onChange: preview.onChange,
    edition: () => preview.state().edition,
    act: desk.act
  }

  async function answer(path: string, query: URLSearchParams): Promise<Answer | undefined> {
    switch (path) {
      case '/':
        return { type: html, content: await filled(query) }
      case '/state':
        return { type: json, content: JSON.stringify(await stateNow()) }
      case '/edition':
        return { type: json, content: JSON.stringify({ edition: preview.state().edition }) }
      case '/desk.css':
      case '/desk-stage.css':
      case '/desk-layers.css':
      case '/desk-panel.css':
      case '/desk-room.css':
      case '/desk-act.css':
        return { type: 'text/css; charset=utf-8', content: await text(`styles${path}`) }
      case '/desk.js':
      case '/stream.js':
        return {
          type: 'text/javascript; charset=utf-8',
          content: (await client).files.get(path) ?? ''
        }
      default:
        return (
          pageAnswer(path, preview.state().documents) ??
          (await lookedAnswer(path, query, place, input)) ??
          (await partAnswer(path)) ??
          built(path)
        )
    }
  }

  async function stateNow(): Promise<SeenState> {
    const live = preview.state()
    const canUndo = (await desk.canUndo()) ?? null
    const hash = (await client).hash
    const state = deskState(live, { now: world.now(), client: hash, canUndo })
    return parts.seen(state, await input.framesOf(live.problems))
  }

  /** What is drawn in a frame of the desk's runs nothing. */
  async function partAnswer(path: string): Promise<Answer | undefined> {
    const found = await parts.answer(path)
    const isPaper = /^\/(?:accepted|book)\//.test(path)
    const isImmutable = /^\/(?:desk-face|book)\//.test(path)
    return found && { ...found, ...(isPaper && { isPaper }), ...(isImmutable && { isImmutable }) }
  }

  async function filled(query: URLSearchParams): Promise<string> {
    const wish = query.get('lang')
    const language = isToolLanguage(wish) ? wish : input.language
    const path = 'templates/desk/desk.liquid'
    const faults: Problem[] = []
    const report: Report = problem => void faults.push(problem)
    const dialogs = 'templates/desk/dialogs.liquid'
    const files = { [path]: await text(path), [dialogs]: await text(dialogs) }
    const page = templateEngine(files, report).render(path, {
      view: { lang: language === 'zh' ? 'zh-CN' : 'en', title: seeWords.brand[language], tabs }
    })
    return page ?? faults.map(fault => JSON.stringify(fault)).join('\n')
  }

  async function built(path: string): Promise<Answer | undefined> {
    const { good, output } = preview.state()
    const file = good?.files.find(one => path === `/${one.path}` && isShown(one))
    return file && (await isInside(path, output))
      ? { type: file.mediaType, content: await world.read(`${output}${path}`) }
      : undefined
  }

  /** A link that somebody put in a file's place leads nowhere. */
  async function isInside(path: string, output: string): Promise<boolean> {
    const [found, home] = await Promise.all([`${output}${path}`, output].map(world.realPath))
    return home !== undefined && found === `${home}${path}`
  }
}

/** What is for readers' eyes; what they were made from is not asked for here. */
function isShown({ use }: WrittenFile): boolean {
  return use === 'product' || use === 'view'
}

/** The lists beside the pages. */
const tabs = ['problems', 'stories', 'search', 'compared', 'changes'] as const

const html = 'text/html; charset=utf-8'
const json = 'application/json; charset=utf-8'
