import { diskReason } from '../kit/disk-reason.ts'
import type { World } from '../model/world.ts'

/** A style set of `styles/sets/` and what it says of itself. */
export interface StyleSet {
  /** Its file's name: `dangbao`. */
  readonly id: string
  /** What a Chinese newsroom calls it, `--name: "党报"`; issue.yaml may use either. */
  readonly name?: string
  readonly specimenFormat: string
  readonly specimenLanguage: 'zh' | 'en'
}

/** Lists the style sets of the project's folder in the order of their files. */
export async function styleSets(root: string, world: World): Promise<readonly StyleSet[]> {
  const folder = `${root}/styles/sets`
  const files = (await world.list(folder)).filter(file => file.endsWith('.css'))
  return Promise.all(
    files.map(async file => {
      const css = await textOf(`${folder}/${file}`, world)
      const said = (token: string) => new RegExp(`--${token}:\\s*"([^"]+)"`).exec(css)?.[1]
      const name = said('name')
      return {
        id: file.replace(/\.css$/, ''),
        ...(name === undefined ? {} : { name }),
        specimenFormat: said('specimen-format') ?? 'sikai',
        specimenLanguage: said('specimen-language') === 'en' ? 'en' : 'zh'
      }
    })
  )
}

/** One that cannot be read says nothing of itself; that is told when it is chosen. */
async function textOf(path: string, world: World): Promise<string> {
  try {
    return new TextDecoder().decode(await world.read(path))
  } catch (error) {
    if (diskReason(error) === undefined) throw error
    return ''
  }
}
