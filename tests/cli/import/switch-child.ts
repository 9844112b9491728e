import { nodeDisk } from '../../../src/cli/switch/disk.ts'
import { takeLock } from '../../../src/cli/switch/lock.ts'
import { switchFiles } from '../../../src/cli/switch/switch-files.ts'
import { counting, toNew, toNewFiles } from './switch-folder.ts'

// Switches the files of a folder and kills itself before the effect of the given number: no cleaning up, no flushing.
const [dir = '', last = '', bytes = '60'] = process.argv.slice(2)

const disk = counting(nodeDisk, (effect) => {
  if (String(effect) === last) process.kill(process.pid, 'SIGKILL')
})
const lock = await takeLock(dir, disk)
process.send?.('begun')
await switchFiles(dir, toNewFiles(toNew(Number(bytes))), disk)
await lock.release()
process.exit(0)
