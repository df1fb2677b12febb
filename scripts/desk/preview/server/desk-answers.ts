import { dirname } from 'node:path'
import { templateEngine } from '../../../kit/template.ts'
import type { Problem, Report } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import type { WrittenFile } from '../../build.ts'
import { isToolLanguage, type ToolLanguage } from '../../cli/tool-language.ts'

import { actDesk } from '../actions/act-desk.ts'
import { previewView } from '../view/preview-view.ts'
import { clientProgram } from './client-program.ts'
import type { Answer, DeskAnswers } from './desk-server.ts'
import type { DeskState } from './desk-state.ts'
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

  return {
    answer,
    onChange: preview.onChange,
    edition: () => preview.state().edition,
    act: desk.act
  }

  async function answer(path: string, query: URLSearchParams): Promise<Answer | undefined> {
    switch (path) {
      case '/':
        return { type: html, content: await filled('desk', query) }
      case '/sheet':
        return { type: html, content: await filled('sheet', query) }
      case '/state':
        return { type: json, content: JSON.stringify(await stateNow()) }
      case '/edition':
        return { type: json, content: JSON.stringify({ edition: preview.state().edition }) }
      case '/desk.css':
        return { type: 'text/css; charset=utf-8', content: await text('styles/desk.css') }
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
          built(path)
        )
    }
  }

  async function stateNow(): Promise<DeskState> {
    const canUndo = (await desk.canUndo()) ?? null
    return deskState(preview.state(), { now: world.now(), client: (await client).hash, canUndo })
  }

  async function filled(name: string, query: URLSearchParams): Promise<string> {
    const wish = query.get('lang')
    const language = isToolLanguage(wish) ? wish : input.language
    const names = ['desk', 'sheet'].map(part => `templates/desk/${part}.liquid`)
    const files = Object.fromEntries(
      await Promise.all(names.map(async path => [path, await text(path)] as const))
    )
    const faults: Problem[] = []
    const report: Report = problem => void faults.push(problem)
    const state = preview.state()
    const view = previewView(state, language, await input.framesOf(state.problems))
    const page = templateEngine(files, report).render(`templates/desk/${name}.liquid`, { view })
    return page ?? faults.map(fault => JSON.stringify(fault)).join('\n')
  }

  async function built(path: string): Promise<Answer | undefined> {
    const { good, output } = preview.state()
    const file = good?.files.find(one => path === `/${one.path}` && isShown(one))
    return file && { type: file.mediaType, content: await world.read(`${output}${path}`) }
  }
}

/** What is for readers' eyes; what they were made from is not asked for here. */
function isShown({ use }: WrittenFile): boolean {
  return use === 'product' || use === 'view'
}

const html = 'text/html; charset=utf-8'
const json = 'application/json; charset=utf-8'
