import { actDesk } from '../../../../desk/preview/actions/act-desk.ts'
import type { ActionAnswer, ActionBuilder } from '../../../../desk/preview/actions/action.ts'
import { type MemoryWorld, memoryWorld } from '../../../../kit/memory-disk.ts'
import type { World } from '../../../../model/world.ts'

export const folder = '/news/manuscript/x'

const issue = `# 第一期
paper: 日报
date: 2019-05-06
format: duikai
pages:
  # 头版
  - number: 1
    stories:
      - lead # 头条
      - { story: rain, width: 2 }
      - bridge
  - number: 2
    name: 要闻
    stories: [park, { story: school, column: 1, above: park }]
`

const story = (front: string, copy: string) => `---\n${front}\n---\n\n${copy}\n`

const files = {
  'issue.yaml': issue,
  'lead.md': story(
    '# 主题\nheadline: 大桥通车\npriority: 1 # 头条',
    '大桥今天通车，总投资三千万元。'
  ),
  'rain.md': story(
    'headline: "春雨,落辽源"\nkicker: 气象',
    '本报讯（记者 张三）降雨量为 11.5 毫米,比"常年"多...真的--是吗?第１２３号。\n\n- 甲项\n- 乙项'
  ),
  'bridge.md': story(
    'headline:\n  main: 老桥\n  deck: 将拆',
    '老桥将拆。\n\n![老桥](pictures/a.svg "李四 摄")'
  ),
  'park.md': story('headline: 公园开放\npriority: 3', '公园开放了。'),
  'school.md': story(
    'headline: 新校开学',
    '新校开学了。\n\n::picture[校门]{src="pictures/a.svg" alt="门" focus="50 30"}'
  ),
  'pictures/a.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"><rect width="40" height="30" fill="#333"/></svg>'
}

/** A desk over an issue on a disk in memory; its builds do nothing but count. */
export function smallDesk(more: Readonly<Record<string, string>> = {}) {
  const all = Object.entries({ ...files, ...more })
  const memory = memoryWorld(
    Object.fromEntries(all.map(([name, text]) => [`${folder}/${name}`, text])),
    Date.UTC(2019, 4, 7, 4)
  )
  return { memory, ...deskOver(memory, memory) }
}

/** The same disk under a world that may refuse. */
export function deskOver(memory: MemoryWorld, world: World) {
  const builds: (readonly number[])[] = []
  const builder: ActionBuilder = {
    alone: work => work(undefined),
    rebuild: async pages => {
      builds.push(pages)
      return []
    }
  }
  const place = { folder, output: '/news/output', root: '/program' }
  const desk = actDesk(place, world, builder)
  const text = (name: string) => {
    const bytes = memory.files.get(`${folder}/${name}`)
    return bytes && new TextDecoder().decode(bytes)
  }
  const names = () => [...memory.files.keys()].filter(path => path.startsWith(folder)).sort()
  return { ...desk, builder, builds, text, names, undo: () => undoNext(desk) }
}

/** The codes of what stands against an action; none where it was done. */
export function codesOf(answer: ActionAnswer): readonly string[] {
  return answer.done ? [] : answer.problems.map(({ code }) => code)
}

async function undoNext(desk: ReturnType<typeof actDesk>): Promise<ActionAnswer> {
  const next = await desk.canUndo()
  return desk.act('undo', { id: next?.id ?? 0 })
}
