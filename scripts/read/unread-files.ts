import { join } from 'node:path'
import type { Problem, Words } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import { spikedFolder } from './spiked-stories.ts'

/**
 * Names files of an issue that look as if they were to be read and are not: `issue.yml`, `a.MD`,
 * a Word document, a story in a folder below. In silence they would be missing from the paper.
 */
export async function unreadFiles(
  folder: string,
  names: readonly string[],
  fileName: (name: string) => string,
  world: World
): Promise<readonly Problem[]> {
  const problems = names.flatMap(name => {
    const right = rightName(name, names)
    const file = fileName(name)
    if (right) return [misnamed(file, name, right)]
    return documents.test(name) && !name.startsWith('~$') ? [document(file, name)] : []
  })
  const below = await Promise.all(names.map(name => storiesBelow(folder, name, world)))
  const stray = below.flat().map(name => strayStory(fileName(name), name))
  return [...problems, ...stray]
}

/** The name that a file should have had; undefined where it has it. */
function rightName(name: string, names: readonly string[]): string | undefined {
  if (name.startsWith('.')) return undefined
  for (const list of ['issue', 'corrections']) {
    const isOther = name !== `${list}.yaml` && !names.includes(`${list}.yaml`)
    if (isOther && new RegExp(`^${list}s?\\.ya?ml(?:\\.txt)?$`, 'i').test(name))
      return `${list}.yaml`
  }
  const story = /^(.+?)(?:\.md\.txt|\.markdown|\.mdown|\.mkd|\.md)$/i.exec(name)
  return story && !name.endsWith('.md') ? `${story[1]}.md` : undefined
}

const documents = /\.(?:docx?|wps|rtf|odt|pages)$/i

async function storiesBelow(folder: string, name: string, world: World): Promise<string[]> {
  if (name.includes('.') || name === 'pictures' || name === spikedFolder) return []
  const inside = await world.list(join(folder, name))
  return inside.filter(file => file.endsWith('.md')).map(file => `${name}/${file}`)
}

function misnamed(file: string, name: string, right: string): Problem {
  return {
    code: 'issue/misnamed',
    severity: 'error',
    place: { file },
    message: {
      en: `“${name}” is not read: its name should be “${right}”.`,
      zh: `“${name}”不会读入：文件名应为“${right}”。`
    },
    hint: { en: `Rename it to ${right}.`, zh: `请改名为 ${right}。` }
  }
}

function document(file: string, name: string): Problem {
  return unread(file, {
    en: `“${name}” is a document of a word processor and is not read.`,
    zh: `“${name}”是文字处理软件的文档，不会读入。`
  })
}

function strayStory(file: string, name: string): Problem {
  return unread(file, {
    en: `“${name}” is not read: stories stand beside issue.yaml.`,
    zh: `“${name}”不会读入：稿件应放在 issue.yaml 旁边。`
  })
}

function unread(file: string, message: Words): Problem {
  return {
    code: 'issue/unread',
    severity: 'warning',
    place: { file },
    message,
    hint: {
      en: 'If it is to be printed, save it as plain text beside issue.yaml, its name ending in .md; else move it out of the issue’s folder.',
      zh: '要见报，请存为纯文本，放在 issue.yaml 旁边，文件名以 .md 结尾；不用见报，请移出本期文件夹。'
    }
  }
}
