import { templateEngine } from '../../kit/template.ts'
import type { Problem, Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { WrittenFile } from '../build.ts'
import { isToolLanguage, type ToolLanguage } from '../cli/tool-language.ts'

import type { Preview } from './preview.ts'
import type { Answer, PreviewSource } from './preview-server.ts'
import { previewView } from './preview-view.ts'

/** What the preview's pages are made from. */
export interface PreviewSourceInput {
  readonly preview: Preview
  readonly root: string
  readonly world: World
  readonly language: ToolLanguage
  /** Reads the files of problems: the lines that show the place of each. */
  readonly framesOf: (
    problems: readonly Problem[]
  ) => Promise<(problem: Problem) => readonly string[]>
}

/** Answers the preview's page, its parts, and what was built; nothing else on the disk can be asked for. */
export function previewSource(input: PreviewSourceInput): PreviewSource {
  const { preview, root, world } = input
  const text = async (path: string) => new TextDecoder().decode(await world.read(`${root}/${path}`))

  return { answer, onChange: preview.onChange }

  async function answer(path: string, query: URLSearchParams): Promise<Answer | undefined> {
    switch (path) {
      case '/':
        return { type: html, content: await filled('desk', query) }
      case '/sheet':
        return { type: html, content: await filled('sheet', query) }
      case '/desk.js':
        return {
          type: 'text/javascript; charset=utf-8',
          content: await text('templates/desk/desk.js')
        }
      case '/desk.css':
        return { type: 'text/css; charset=utf-8', content: await text('styles/desk.css') }
      default:
        return built(path)
    }
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
