import { PDFDict as Dictionary, type PDFDict, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { entry, nameOf } from '../rewrite/pdf-file.ts'
import { plainBytes } from './plain-bytes.ts'
import { onceInside, type PlateJob } from './plate-job.ts'
import { keyOf, type PlateState } from './plate-state.ts'

/** A form as it is drawn somewhere. */
export interface FormUse {
  /** Of the form, in the file. */
  readonly key: string
  /** Of the stream around it, for a form that has none. */
  readonly resources: PDFDict | undefined
  /** In which it begins. */
  readonly state: PlateState
}

/** The versions of a form for each plate; nothing for one that draws itself. */
export function plateForms(
  job: PlateJob,
  form: PDFRawStream,
  { key, resources, state }: FormUse
): readonly PDFRef[] {
  return onceInside(job, key, `form ${keyOf(state)}`, () => {
    const own = entry(job.source, form, 'Resources')
    const bytes = plainBytes(form)?.bytes ?? new Uint8Array()
    const source = { bytes, resources: own instanceof Dictionary ? own : resources }
    return job.derive(source, state).map(version => {
      const dict = greyDict(job, form.dict)
      dict.set(nameOf('Resources'), version.resources)
      return job.made.register(PDFRawStream.of(dict, version.bytes))
    })
  })
}

/** What a stream's dictionary says, but for how it is packed and in which colours its group is mixed. */
export function greyDict({ source, made }: PlateJob, dict: PDFDict): PDFDict {
  const copy = dict.clone(made)
  for (const key of [
    'Filter',
    'DecodeParms',
    'Length',
    'StructParent',
    'StructParents',
    'PieceInfo'
  ])
    copy.delete(nameOf(key))
  const group = entry(source, dict, 'Group')
  if (group instanceof Dictionary) {
    const grey = group.clone(made)
    grey.set(nameOf('CS'), nameOf('DeviceGray'))
    copy.set(nameOf('Group'), grey)
  }
  return copy
}
