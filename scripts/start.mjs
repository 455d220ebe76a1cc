// `npm start` and its kin. Runs on any Node >= 18 before anything is installed; the work is in supervisor.mjs.
import { runUnderProjectNode } from './bootstrap/run-under-project-node.mjs'

process.exitCode = await runUnderProjectNode('supervisor.mjs', process.argv.slice(2))
