import { diskReason } from '../kit/disk-reason.ts'
import { type FaceFault, faceFault } from '../kit/sfnt.ts'
import type { IssueFacts } from '../model/issue.ts'
import type { Place, Problem, Report, Words } from '../model/problem.ts'
import type { FaceSource } from '../model/style.ts'
import type { World } from '../model/world.ts'
import { findInside } from './inside.ts'

/** The largest face that is read: one with all of Han has some 40 MB. */
const mostBytes = 64 * 2 ** 20

/**
 * The faces that `issue.yaml` names under `faces:`, in their order; they draw what the house's faces lack. One that
 * is not there, cannot be printed as type or may not be embedded is an error and left out.
 */
export async function readIssueFaces(
  folder: string,
  { faces = [], file, places }: Pick<IssueFacts, 'faces' | 'file' | 'places'>,
  world: World,
  report: Report
): Promise<readonly FaceSource[]> {
  const found = await Promise.all(
    faces.map(async (name, at): Promise<readonly FaceSource[]> => {
      const face = await faceAt(folder, name, world)
      if ('path' in face) return [{ family: name, path: face.path, keepsAll: true }]
      report({ ...problemOf(name, face.fault, places?.faces?.[at] ?? { file }) })
      return []
    })
  )
  return found.flat()
}

type Fault = FaceFault | 'missing' | 'outside' | Words

async function faceAt(
  folder: string,
  name: string,
  world: World
): Promise<{ readonly path: string } | { readonly fault: Fault }> {
  const found = await findInside(folder, name, world)
  if (typeof found === 'string') return { fault: found === 'missing' ? 'missing' : 'outside' }
  try {
    const fault = faceFault(await world.read(found.path, mostBytes))
    return fault ? { fault } : { path: found.path }
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    return { fault: reason }
  }
}

function problemOf(name: string, fault: Fault, place: Place): Problem {
  const words = typeof fault === 'string' ? faults[fault] : { ...faults.missing, reason: fault }
  return {
    code: 'issue/face',
    severity: 'error',
    place,
    message: {
      en: `The face “${name}” cannot be used: ${words.reason.en}.`,
      zh: `字体“${name}”不能用：${words.reason.zh}。`
    },
    hint: words.hint
  }
}

const another: Words = {
  en: 'Put a static TrueType face (.ttf, one weight a file) into the issue’s folder; free ones are at fonts.google.com/noto.',
  zh: '请在本期文件夹中放入静态 TrueType 字体（.ttf，一个文件一种粗细）；fonts.google.com/noto 有免费的。'
}

const faults: Readonly<Record<FaceFault | 'missing' | 'outside', { reason: Words; hint: Words }>> =
  {
    missing: {
      reason: { en: 'there is no such file', zh: '没有这个文件' },
      hint: {
        en: 'Put the file into the issue’s folder and write its name from there: faces/Name.ttf.',
        zh: '请把文件放进本期文件夹，并写明其中的位置：faces/字体.ttf。'
      }
    },
    outside: {
      reason: { en: 'it does not lie in the issue’s folder', zh: '它不在本期文件夹中' },
      hint: {
        en: 'Copy the file into the issue’s folder and write its name from there: faces/Name.ttf.',
        zh: '请把文件复制到本期文件夹，并写明其中的位置：faces/字体.ttf。'
      }
    },
    'no-face': {
      reason: { en: 'it is no TrueType face', zh: '它不是 TrueType 字体' },
      hint: another
    },
    collection: {
      reason: { en: 'it is a collection of faces (.ttc)', zh: '它是字体集（.ttc）' },
      hint: another
    },
    postscript: {
      reason: {
        en: 'its outlines are PostScript (CFF, .otf), which are printed as Type 3',
        zh: '它的轮廓是 PostScript 格式（CFF，.otf），印出来会成为 Type 3 字体'
      },
      hint: another
    },
    variable: {
      reason: {
        en: 'it is a variable face, which is printed as Type 3',
        zh: '它是可变字体，印出来会成为 Type 3 字体'
      },
      hint: another
    },
    'no-embedding': {
      reason: {
        en: 'its maker does not allow it to be embedded in a PDF (OS/2 fsType)',
        zh: '字体厂商不允许把它嵌入 PDF（OS/2 fsType）'
      },
      hint: {
        en: 'Ask its maker for a licence and a file that allow it, or take another face.',
        zh: '请向字体厂商取得许可和允许嵌入的文件，或换一种字体。'
      }
    },
    'no-cutting': {
      reason: {
        en: 'its maker does not allow it to be cut to the letters of an issue (OS/2 fsType)',
        zh: '字体厂商不允许只取其中一部分字（OS/2 fsType）'
      },
      hint: {
        en: 'Ask its maker for a licence and a file that allow it, or take another face.',
        zh: '请向字体厂商取得许可和允许的文件，或换一种字体。'
      }
    }
  }
