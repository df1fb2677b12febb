import { editEach, type TextEdit } from './text-edit.ts'

const distance = 0xfee0
const letters = /[０-９Ａ-Ｚａ-ｚ]+/g
const signs =
  /(?<=[0-9０-９])％|(?<=[0-9０-９])[．－](?=[0-9０-９])|(?<=[A-Za-zＡ-Ｚａ-ｚ])．(?=[A-Za-zＡ-Ｚａ-ｚ])|(?<=[\w０-ｚ])＠(?=[\w０-ｚ])/g

/** Full-width digits and letters, and the signs inside numbers and addresses, become narrow. */
export function narrowLetters(text: string): readonly TextEdit[] {
  return [...editEach(text, letters, narrow), ...editEach(text, signs, narrow)].sort(
    (one, other) => one.start - other.start
  )
}

function narrow(wide: string): string {
  return wide.replace(/./gu, sign => String.fromCodePoint((sign.codePointAt(0) ?? 0) - distance))
}
