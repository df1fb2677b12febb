import { basename, dirname } from 'node:path'
import { nearestWord } from '../kit/nearest-word.ts'
import { packageFile } from '../kit/package-file.ts'
import type { Problem, Report, Words } from '../model/problem.ts'
import type { FaceSource } from '../model/style.ts'
import type { World } from '../model/world.ts'

const file = 'styles/faces.css'

/**
 * Reads the faces that `faces.css` declares: `src: url("npm:package/file.ttf")` or a file below `styles/`,
 * `unicode-range` for what a face draws, `--small-capitals: 0.8` for one whose small letters are capitals,
 * `--fills-em: 1` for one whose glyphs are made as wide as Han characters.
 * One without a family or a file that is there is an error and left out.
 */
export async function facesOf(
  css: string,
  root: string,
  world: World,
  report: Report
): Promise<readonly FaceSource[]> {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')
  const text = css.replace(/\/\*[\s\S]*?\*\//g, blank)
  const faces = [...text.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(async match => {
    const line = text.slice(0, match.index).split('\n').length
    const face = await faceOf(match[1] ?? '', root, world)
    const problem = 'code' in face ? face : await fileFault(face, world)
    if (problem) report({ ...problem, place: { file, line } })
    return 'code' in face || problem ? [] : [face]
  })
  return (await Promise.all(faces)).flat()
}

/** Whether a style names a face that is declared; undefined when it does. */
export function faceFault(
  token: string,
  family: string,
  faces: readonly FaceSource[]
): Problem | undefined {
  const families = [...new Set(faces.map(face => face.family))]
  if (families.includes(family)) return undefined
  const meant = nearestWord(family, families)
  return {
    code: 'style/unknown-face',
    severity: 'error',
    message: {
      en: `--${token} names the face “${family}”, which ${file} does not declare.`,
      zh: `--${token} 所用的字体“${family}”没有在 ${file} 里声明。`
    },
    hint: meant
      ? { en: `Did you mean “${meant}”?`, zh: `是否应为“${meant}”？` }
      : {
          en: `Write one of: ${families.join(', ')}; or declare it there with @font-face.`,
          zh: `请改为：${families.join('、')}；或在其中加一段 @font-face。`
        }
  }
}

async function faceOf(body: string, root: string, world: World): Promise<FaceSource | Problem> {
  const family = /font-family:\s*(["'])([^"']+)\1/.exec(body)?.[2]
  const address = /src:\s*url\((["']?)([^"')]+)\1\)/.exec(body)?.[2]
  if (!family) return faceProblem('style/face-without-family', withoutFamily)
  if (!address) return faceProblem('style/face-without-src', withoutSource(family))
  const path = address.startsWith('npm:')
    ? await packageFile(address.slice(4), root, world)
    : `${root}/styles/${address}`
  const ranges = rangesOf(/unicode-range:\s*([^;]+)/.exec(body)?.[1] ?? '')
  const scale = Number(/--small-capitals:\s*([\d.]+)/.exec(body)?.[1] ?? 0)
  return {
    family,
    path,
    ...(ranges.length > 0 ? { ranges } : {}),
    ...(scale > 0 ? { smallCapitals: scale } : {}),
    ...(/--fills-em:\s*1/.test(body) ? { fillsEm: true } : {})
  }
}

/** Folders are looked into and files not opened: a face has many megabytes. */
async function fileFault({ family, path }: FaceSource, world: World): Promise<Problem | undefined> {
  const real = await world.realPath(path)
  if (real !== undefined && (await world.look(real)) === 'file') return undefined
  const names = await world.list(dirname(path))
  const meant = nearestWord(basename(path), names)
  return faceProblem('style/no-face-file', {
    message: {
      en: `There is no file of the face “${family}” at ${path}.`,
      zh: `找不到字体“${family}”的文件：${path}。`
    },
    hint: meant
      ? { en: `Did you mean “${meant}”?`, zh: `是否应为“${meant}”？` }
      : {
          en: 'Put the file there, or write the address of one that is: src: url("faces/own.ttf");',
          zh: '请把文件放到那里，或改写成已有文件的地址：src: url("faces/own.ttf");'
        }
  })
}

function faceProblem(code: string, words: { message: Words; hint: Words }): Problem {
  return { code, severity: 'error', ...words }
}

const withoutFamily = {
  message: { en: 'This face has no name.', zh: '此字体没有名字。' },
  hint: {
    en: 'Add a line: font-family: "Own";',
    zh: '请加一行：font-family: "Own";'
  }
}

function withoutSource(family: string): { message: Words; hint: Words } {
  return {
    message: {
      en: `The face “${family}” names no file.`,
      zh: `字体“${family}”没有写文件。`
    },
    hint: {
      en: 'Add a line with a file in styles/faces/: src: url("faces/own.ttf");',
      zh: '请加一行，写明 styles/faces/ 里的文件：src: url("faces/own.ttf");'
    }
  }
}

/** `U+2E80-9FFF, U+3000` → first and last code point of each. */
function rangesOf(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last ?? first, 16)
  ])
}
