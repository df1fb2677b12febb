import type { Command, CommandOption } from '../cli/command.ts'
import { commonOptions } from '../cli/command-line.ts'

/** The shells that there is a completion for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** One of them. */
export type Shell = (typeof shells)[number]

/** The script by which a shell completes commands, options and the values that are few; else files. */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
  return { bash: inBash, zsh: inZsh, fish: inFish }[shell](commands)
}

function optionsOf({ options }: Command): readonly CommandOption[] {
  return [...options, ...commonOptions]
}

function inBash(commands: readonly Command[]): string {
  return [
    '# bash: eval "$(duikai completion bash)"',
    '_duikai() {',
    // The words of the completion itself: `local` keeps them out of the shell.
    '  local cur prev command options=""',
    `  cur="\${COMP_WORDS[COMP_CWORD]}"; prev="\${COMP_WORDS[COMP_CWORD-1]}"; command="\${COMP_WORDS[1]}"`,
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W ${quoted(namesOf(commands))} -- "$cur")); return`,
    '  fi',
    '  case "$command $prev" in',
    ...commands.flatMap(command =>
      optionsOf(command).flatMap(({ name, value, choices }) =>
        choices
          ? [
              `    ${quoted(`${command.name} --${name}`)}) COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$cur")); return ;;`
            ]
          : value !== undefined
            ? [
                `    ${quoted(`${command.name} --${name}`)}) COMPREPLY=($(compgen -f -- "$cur")); return ;;`
              ]
            : []
      )
    ),
    `    'help '*) COMPREPLY=($(compgen -W ${quoted(namesOf(commands))} -- "$cur")); return ;;`,
    '  esac',
    '  case "$command" in',
    ...commands.map(command => `    ${command.name}) options=${quoted(flags(command))} ;;`),
    '  esac',
    '  case "$cur" in',
    '    -*) COMPREPLY=($(compgen -W "$options" -- "$cur")) ;;',
    '    *) COMPREPLY=($(compgen -f -- "$cur")) ;;',
    '  esac',
    '}',
    'complete -o filenames -F _duikai duikai',
    ''
  ].join('\n')
}

function inZsh(commands: readonly Command[]): string {
  return [
    '#compdef duikai',
    '# zsh: eval "$(duikai completion zsh)", after compinit',
    '_duikai() {',
    '  if (( CURRENT == 2 )); then',
    '    local -a commands=(',
    ...commands.map(({ name, summary }) => `      ${quoted(`${name}:${summary.en}`)}`),
    '    )',
    '    _describe command commands',
    '    return',
    '  fi',
    '  case "$words[2]" in',
    ...commands.map(
      command =>
        `    ${command.name}) _arguments ${optionsOf(command).map(zshOption).join(' ')} '*:file:_files' ;;`
    ),
    '  esac',
    '}',
    'compdef _duikai duikai',
    ''
  ].join('\n')
}

function zshOption({ name, value, choices, words }: CommandOption): string {
  const says = words.en.replace(/[[\]:]/g, ' ')
  const takes =
    choices === undefined
      ? value === undefined
        ? ''
        : `:${name}:_files`
      : `:${name}:(${choices.join(' ')})`
  return quoted(`--${name}[${says}]${takes}`)
}

function inFish(commands: readonly Command[]): string {
  const first = '__fish_use_subcommand'
  return [
    '# fish: duikai completion fish | source',
    ...commands.map(
      ({ name, summary }) => `complete -c duikai -f -n ${first} -a ${name} -d ${quoted(summary.en)}`
    ),
    ...commands.flatMap(command =>
      optionsOf(command).map(({ name, value, choices, words }) => {
        const takes = choices
          ? ` -x -a ${quoted(choices.join(' '))}`
          : value === undefined
            ? ''
            : ' -r'
        return `complete -c duikai -n ${quoted(`__fish_seen_subcommand_from ${command.name}`)} -l ${name}${takes} -d ${quoted(words.en)}`
      })
    ),
    ''
  ].join('\n')
}

function namesOf(commands: readonly Command[]): string {
  return commands.map(({ name }) => name).join(' ')
}

function flags(command: Command): string {
  return optionsOf(command)
    .map(({ name }) => `--${name}`)
    .join(' ')
}

/** One word of a shell, whatever stands in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
