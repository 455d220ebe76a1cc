// Loaded before a program: errors name the lines of our own sources. The flag `--enable-source-maps` would also keep the
// maps of every dependency in memory.
import { setSourceMapsSupport } from 'node:module'

setSourceMapsSupport(true, { nodeModules: false, generatedCode: false })
