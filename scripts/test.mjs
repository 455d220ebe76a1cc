// `npm test`. Runs on any Node >= 18 before anything is installed; the work is in test-runner.mjs.
import { runUnderProjectNode } from './bootstrap/run-under-project-node.mjs'

process.exitCode = await runUnderProjectNode('test-runner.mjs', process.argv.slice(2))
