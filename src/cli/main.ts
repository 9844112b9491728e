import { board, type Registry } from './board.ts'
import { nodeEffects } from './effects.ts'
import { CliError } from './failure.ts'

/** One line per command. */
const COMMANDS: Registry = {
  check: async () => (await import('./commands/check.ts')).check,
  diff: async () => (await import('./commands/diff.ts')).diff,
  export: async () => (await import('./commands/export.ts')).exportLedger,
  import: async () => (await import('./commands/import.ts')).importLedger,
  nginx: async () => (await import('./commands/nginx.ts')).nginx,
  publish: async () => (await import('./commands/publish.ts')).publish,
  sample: async () => (await import('./commands/sample.ts')).sample,
  serve: async () => (await import('./commands/serve.ts')).serve,
  template: async () => (await import('./commands/template.ts')).template,
}

// Whoever reads may stop reading, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await board(COMMANDS, process.argv.slice(2), nodeEffects)
} catch (error) {
  if (!(error instanceof CliError)) throw error
  nodeEffects.stderr(`${error.words.zh}\n${error.words.en}\n`)
  process.exitCode = error.exitCode
}
