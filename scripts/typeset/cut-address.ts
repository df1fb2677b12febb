/**
 * Where a line may end in an address, with no hyphen: after a colon or a slash, before an at sign, a full stop
 * and other marks, beside = and & (The Chicago Manual of Style, 17th edition, 7.46); not close to its ends.
 */
const places = new RegExp(
  [
    String.raw`(?<=\/)(?=[^\p{L}\d/]?[\p{L}\d])`,
    String.raw`(?<=:)(?=[\p{L}\d])`,
    String.raw`(?<=[\p{L}\d]{3})(?=[@.][\p{L}\d].{2})`,
    String.raw`(?<=.{3}[\p{L}\d])(?=[-–_~?#%&][\p{L}\d].{2})`,
    '(?<=.{3}=)(?=.{3})',
    String.raw`(?<=—)(?=[\p{L}\d])`
  ].join('|'),
  'u'
)

/** Whether a run of Latin characters is, or holds, an e-mail address or a URL. */
export function isAddress(run: string): boolean {
  return /@|:\/\/|(?<![\p{L}\d.])www\.|\p{L}\.\p{L}{2,}\//u.test(run) || host.test(run)
}

/** Cuts an address where a line may end in it. */
export function cutAddress(run: string): readonly string[] {
  return run.split(places)
}

/** `archive.example.org`, as an address without its scheme is printed; no full point between two sentences. */
const host =
  /(?<![\p{L}\d.-])(?:[\p{L}\d-]{2,}\.)+(?:com|cn|org|net|edu|gov|info|io|hk|tw|uk)(?![\p{L}\d])/u
