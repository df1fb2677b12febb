import type { PressPreset } from '../../../../model/press-order.ts'
import type { Severity } from '../../../../model/problem.ts'
import type { Fault } from '../../check.ts'
import type { OpenedFile } from '../../opened/file-parts.ts'

/** What readers’ programs miss is no fault in print: a warning. */
export const ofReaders = (_: PressPreset): Severity => 'warning'

/** A fault of access: an error in a file that says of itself that it has none (`pdfuaid:part`). */
export function claimed(file: OpenedFile, fault: Fault): Fault {
  return file.xmp?.get('pdfuaid:part') === undefined ? fault : { ...fault, severity: 'error' }
}
