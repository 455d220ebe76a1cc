import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { importTypeScript } from '../supervisor/bundle.mjs'
import { root } from '../supervisor/paths.mjs'
import { unsaidProblems, unusedKeys } from './catalogue.mjs'
import { docsFindings } from './docs-paths.mjs'
import { envFindings } from './env-example.mjs'
import { inlineWordFindings } from './inline-words.mjs'
import { floorFindings, integrityFindings } from './lockfile-floors.mjs'
import { projectFiles, readAll, readText } from './source-files.mjs'
import { isSource, medianLines, structureFindings } from './structure.mjs'
import { MEDIAN_LINES } from './structure-table.mjs'
import { wordFindings } from './words.mjs'

/** @typedef {{name: string, run: () => Promise<{findings: string[], note?: string}>}} Check */

/** A program that finds things: its output is the finding when it does not end well. */
const program = (name, ...args) => ({
  name,
  run: () =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
      child.once('error', reject)
      child.once('close', (code) => resolve({ findings: code === 0 ? [] : [output.trim() || `ended with ${code}`] }))
    }),
})

const bin = (name) => path.join(root, 'node_modules', name)

async function structure() {
  const files = projectFiles().filter((file) => isSource(file) || /^lib\/.*README\.md$/.test(file))
  const texts = readAll(files)
  const { reservedSlugs } = await importTypeScript('lib/tenancy/reserved-slugs.ts')
  const lines = medianLines(texts)
  const note = `median ${lines} lines a file${lines > MEDIAN_LINES ? `, more than ${MEDIAN_LINES}` : ''}`
  return { findings: structureFindings(texts, reservedSlugs()), note }
}

async function lockfile() {
  const lock = JSON.parse(readText('package-lock.json'))
  const floors = JSON.parse(readText('security-floors.json'))
  return { findings: [...floorFindings(lock, floors), ...integrityFindings(lock)] }
}

async function docs() {
  const files = projectFiles().filter((file) => file.endsWith('.md') && !file.startsWith('public/'))
  const exists = (name) => existsSync(path.join(root, name))
  return { findings: files.flatMap((file) => docsFindings(file, readText(file), exists)) }
}

async function environment() {
  const { environmentSchema } = await importTypeScript('lib/kernel/env.ts')
  return { findings: envFindings(readText('.env.example'), Object.keys(environmentSchema.shape)) }
}

const TEXT = /\.(ts|tsx|mts|mjs|js|json|md|prisma|sql|css|yml|yaml|example|html|txt)$|^\.ci\//
/** The check's own list and its samples. */
const SAYS_SO_ON_PURPOSE = /^scripts\/verify\/words(\.test)?\.mjs$/

async function words() {
  const files = projectFiles().filter((file) => TEXT.test(file) && !SAYS_SO_ON_PURPOSE.test(file))
  return { findings: files.flatMap((file) => wordFindings(file, readText(file))) }
}

const SPEAKS = /^(?:app|components|lib)\/.*(?<!\.test|\.d)\.tsx?$/
const SHOWS = /^(?:app|components)\//

/** Every word that a page shows comes from the catalogue, and every word of the catalogue is shown. */
async function catalogue() {
  const sources = readAll(projectFiles().filter((file) => SPEAKS.test(file)))
  const inline = [...sources]
    .filter(([file]) => SHOWS.test(file))
    .flatMap(([file, text]) => inlineWordFindings(file, text))
  const messages = JSON.parse(readText('messages/en.json'))
  const unused = [...unusedKeys(messages, sources.values()), ...unsaidProblems(messages.problems, sources.values())]
  return {
    findings: [
      ...inline.map((found) => `${found} belongs into messages/`),
      ...unused.map((key) => `messages: nothing says ${key}`),
    ],
  }
}

/** Quickest first. @type {Check[]} */
export const CHECKS = [
  { name: 'environment: .env.example and the schema agree', run: environment },
  { name: 'lockfile: nothing below its lowest safe version', run: lockfile },
  { name: 'docs: the paths that they name exist', run: docs },
  { name: 'words: nothing that has no place in the project', run: words },
  { name: 'structure: floors, doors, names, sizes', run: structure },
  { name: 'catalogue: words of pages are in it, and none in vain', run: catalogue },
  program('format and lint', bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings'),
  program('types', bin('typescript/bin/tsc'), '--noEmit', '-p', '.'),
  program('dead code', bin('knip/bin/knip.js'), '--no-progress', '--no-config-hints'),
]
