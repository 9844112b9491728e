import type { Words } from '../core/model/column.ts'

/** Exit codes: 1 = the data has errors, 2 = wrong usage, or the machine lacks what the command needs. */
export type FailureCode = 1 | 2

/** A command that can't go on: says what happened, why, and what to do. `main.ts` alone catches it. */
export class CliError extends Error {
  readonly exitCode: FailureCode
  readonly words: Words

  constructor(exitCode: FailureCode, words: Words) {
    super(words.en)
    this.name = 'CliError'
    this.exitCode = exitCode
    this.words = words
  }
}
