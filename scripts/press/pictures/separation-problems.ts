import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import type { Issue, IssueFacts } from '../../model/issue.ts'
import type { Place, Problem } from '../../model/problem.ts'
import { brokenProfile } from '../../read/broken-profile.ts'
import type { SeparatedPictures } from './pictures-to-inks.ts'

/** What is asked of an issue: its stories with their pictures, and its file. */
interface PicturedIssue {
  readonly facts: Pick<IssueFacts, 'file'>
  readonly stories: Issue['stories']
}

/** What an editor is told of pictures whose colours had to be guessed, at the place where each is shown first. */
export function separationProblems(
  { takenAsPrinters, profilesIgnored }: SeparatedPictures,
  issue: PicturedIssue
): readonly Problem[] {
  const ignored = profilesIgnored.map(name => {
    const picture = issue.stories.flatMap(story => story.pictures).find(one => one.name === name)
    return brokenProfile(name, placeOf(name, issue), picture?.original?.space)
  })
  const taken = takenAsPrinters.filter(name => !profilesIgnored.includes(name))
  return [...ignored, ...taken.map(name => untold(name, placeOf(name, issue)))]
}

function untold(name: string, place: Place): Problem {
  return {
    code: 'press/picture-inks-untold',
    severity: 'warning',
    place,
    message: {
      en: `The picture “${name}” is in CMYK and does not say for which press; its inks are printed as they are.`,
      zh: `图片“${name}”是 CMYK，但没有注明为哪种印刷分色；其油墨数值照原样印出。`
    },
    hint: {
      en: 'If it was made for glossy paper it will be dark: ask for it in RGB, or with its profile embedded.',
      zh: '若是为铜版纸分的色，印在新闻纸上会偏暗：请索要 RGB 原图，或内嵌配置文件的图片。'
    }
  }
}

function placeOf(name: string, { stories, facts }: PicturedIssue): Place {
  const story = stories.find(({ pictures }) => pictures.some(one => one.name === name))
  if (!story) return { file: facts.file }
  for (const { node, place } of story.blocks) {
    const image = imageNamed(node, name)
    if (image) return { ...place, ...image.position?.start }
  }
  return { file: story.file, line: 1 }
}

function imageNamed(node: Element, name: string): Element | undefined {
  let found: Element | undefined
  visit(node, 'element', element => {
    if (element.tagName === 'img' && element.properties.src === name) found ??= element
  })
  return found
}
