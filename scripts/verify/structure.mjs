import path from 'node:path'
import { codeOf, directiveOf, importsOf } from './source-text.mjs'
import {
  BANNED_NAMES,
  BESIDE,
  CLOSED_TO_APP,
  CLOSED_TO_APP_EXCEPT,
  DOORS,
  ENVIRONMENT_READERS,
  FLOORS,
  FREE_VARIABLES,
  GUARDED_NAMES,
  MAX_LINES,
  NAMED_FREELY,
  README_LINES,
  ROOMS_OF_ROOMS,
  SIDE_DOORS,
  TESTING_USERS,
} from './structure-table.mjs'

const SOURCE = /\.(ts|tsx|mts|mjs)$/
const TEST = /(\.test\.(ts|tsx|mjs)|\.fixture\.(ts|tsx))$|^e2e\//

export const isSource = (file) => SOURCE.test(file) && !file.includes('/generated/')
const isTest = (file) => TEST.test(file)
const isIn = (file, places) => places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place))

/** @typedef {{file: string, text: string, imports: string[]}} Source */

/** Relative and `@/` imports as paths from the checkout; `undefined` for packages. */
function targetOf(file, module) {
  if (module.startsWith('@/')) return module.slice(2)
  if (module.startsWith('.')) return path.posix.join(path.posix.dirname(file), module)
  return undefined
}

/** `lib/team/sign-in` → room `team`, way in `sign-in`; a provider is a room of its own. */
function placeIn(target) {
  const [lib, room, ...rest] = target.replace(/\.(ts|tsx|mjs)$/, '').split('/')
  if (lib !== 'lib' || !room) return undefined
  const isNested = ROOMS_OF_ROOMS.includes(room) && rest.length > 0
  const name = isNested ? `${room}/${rest[0]}` : room
  const inside = (isNested ? rest.slice(1) : rest).join('/')
  return { floor: room, room: name, way: inside === 'index' ? '' : inside }
}

const mayImport = (from, to) => {
  if (BESIDE[from]) return BESIDE[from].includes(to)
  return FLOORS.includes(to) && FLOORS.indexOf(to) <= FLOORS.indexOf(from)
}

/** Floors and doors. */
export function importFindings({ file, imports }) {
  const from = placeIn(file)
  const findings = []
  for (const module of imports) {
    const target = targetOf(file, module)
    const to = target && placeIn(target)
    if (!to || to.room === from?.room) continue
    const isTestingUser = isTest(file) || isIn(file, TESTING_USERS)
    if (to.floor === 'testing' && !isTestingUser) findings.push(`${file}: only tests import lib/testing`)
    if (from && !isTest(file) && to.floor !== 'testing' && !mayImport(from.floor, to.floor)) {
      findings.push(`${file}: lib/${from.floor} may not import lib/${to.floor} (a higher floor)`)
    }
    const users = SIDE_DOORS[`${to.room}/${to.way}`]
    if (users ? !isIn(file, users) && !isTest(file) : !DOORS.includes(to.way)) {
      findings.push(`${file}: enters lib/${to.room} through ${to.way}, not through its door`)
    }
  }
  return findings
}

export function knownRoomFindings(files) {
  const rooms = new Set(files.map((file) => placeIn(file)?.floor).filter((room) => room && !room.includes('.')))
  const known = [...FLOORS, ...Object.keys(BESIDE)]
  return [...rooms]
    .filter((room) => !known.includes(room))
    .map((room) => `lib/${room}: is not in the table of floors (scripts/verify/structure-table.mjs)`)
}

/** What runs in the browser takes only what is safe there. */
export function browserFindings({ file, text, imports }) {
  const isBrowser = directiveOf(text) === 'use client' || (file.startsWith('components/') && !isTest(file))
  if (!isBrowser) return []
  return imports
    .filter((module) => module.startsWith('@/lib/') && !module.endsWith('/schema'))
    .map((module) => `${file}: runs in the browser and imports ${module}; only a room's schema is safe there`)
}

/** No rule of the business, and so no database, in `app/` and `components/`. */
export function appFindings({ file, imports }) {
  if (!/^(app|components)\//.test(file) || isTest(file) || isIn(file, CLOSED_TO_APP_EXCEPT)) return []
  return imports
    .filter((module) => CLOSED_TO_APP.some((pattern) => pattern.test(module)))
    .map((module) => `${file}: imports ${module}; that belongs in a room`)
}

/** Names that only few files may use. */
export function guardFindings({ file, text }) {
  if (isTest(file) || !/^(app|components|lib|widget)\//.test(file)) return []
  const code = codeOf(text, { strings: false })
  return Object.entries(GUARDED_NAMES)
    .filter(
      ([name, places]) => !isIn(file, places) && new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}\\b`).test(code),
    )
    .map(([name]) => `${file}: ${name} is not for this file (scripts/verify/structure-table.mjs)`)
}

export function environmentFindings({ file, text }) {
  if (isTest(file) || isIn(file, ENVIRONMENT_READERS)) return []
  const code = codeOf(text, { strings: false })
  return [...code.matchAll(/\bprocess\.env\b(?:\.(\w+))?/g)]
    .filter(([, name]) => !FREE_VARIABLES.includes(name))
    .map(([match]) => `${file}: reads ${match}; settings come from env() of lib/kernel`)
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Folders of routes carry Next's brackets, or a leading `_` for what is no route. */
const FOLDER = /^(\[{1,2}(\.{3})?[a-zA-Z]+\]{1,2}|\([a-z-]+\)|_?[a-z0-9.]+(-[a-z0-9]+)*)$/

export function nameFindings(file) {
  const folders = file.split('/')
  const base = folders.pop() ?? ''
  const name = base.replace(/(\.(test|alone|fixture|browser|d|config|spec))*\.(ts|tsx|mts|mjs)$/, '')
  const findings = []
  if (!KEBAB.test(name)) findings.push(`${file}: file names are kebab-case`)
  for (const folder of folders) if (!FOLDER.test(folder)) findings.push(`${file}: folder ${folder} is not kebab-case`)
  if (isIn(file, NAMED_FREELY)) return findings
  const words = [...folders, name].flatMap((part) => part.split('-'))
  for (const word of words) if (BANNED_NAMES.includes(word)) findings.push(`${file}: "${word}" names no concept`)
  return findings
}

export const lineCount = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

export function sizeFindings({ file, text }) {
  const lines = lineCount(text)
  return lines > MAX_LINES ? [`${file}: ${lines} lines, more than ${MAX_LINES}`] : []
}

const kebab = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()

const VERB =
  /(?:^|\n)export\s+const\s+([\w$]+)\s*(?::[^=\n]+)?=\s*(?:query|command|task|platformQuery|platformCommand)\s*(?:<[^(]*>)?\(/g

/** One verb a file, which has its name. */
export function verbFindings({ file, text }) {
  if (!file.startsWith('lib/') || isTest(file)) return []
  const verbs = [...codeOf(text, { strings: false }).matchAll(VERB)].map((match) => match[1])
  if (verbs.length === 0) return []
  const name = path.posix.basename(file).replace(/\.tsx?$/, '')
  if (verbs.length > 1) return [`${file}: ${verbs.length} verbs (${verbs.join(', ')}); one a file`]
  return kebab(verbs[0]) === name ? [] : [`${file}: its verb is ${verbs[0]}, so it is named ${kebab(verbs[0])}`]
}

/** Every room has its door and a short description. */
export function roomFindings(files, texts) {
  const findings = []
  for (const floor of new Set(files.map((file) => placeIn(file)?.floor).filter(Boolean))) {
    if (floor === 'worker' || floor === 'sandbox' || ROOMS_OF_ROOMS.includes(floor)) continue
    if (!files.includes(`lib/${floor}/index.ts`)) findings.push(`lib/${floor}: has no door (index.ts)`)
    const readme = texts.get(`lib/${floor}/README.md`)
    if (readme === undefined) findings.push(`lib/${floor}: has no README.md`)
    else if (lineCount(readme) > README_LINES) {
      findings.push(`lib/${floor}/README.md: ${lineCount(readme)} lines, more than ${README_LINES}`)
    }
  }
  return findings
}

/** A company whose slug is that of a folder beside `app/[tenant]` could never be reached. */
export function slugFindings(files, reserved) {
  const siblings = new Set(files.map((file) => /^app\/([a-z0-9-]+)\//.exec(file)?.[1]).filter(Boolean))
  const served = new Set(files.map((file) => /^public\/([a-z0-9-]+)\//.exec(file)?.[1]).filter(Boolean))
  return [...siblings, ...served]
    .filter((name) => !reserved.includes(name))
    .map((name) => `app/${name}: is not among the reserved slugs`)
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/**
 * All findings over the project's files.
 * @param {Map<string, string>} texts of sources and READMEs
 * @param {string[]} reservedSlugs
 */
export function structureFindings(texts, reservedSlugs) {
  const files = [...texts.keys()]
  const sources = files
    .filter(isSource)
    .map((file) => ({ file, text: texts.get(file), imports: importsOf(texts.get(file)) }))
  const each = [
    importFindings,
    browserFindings,
    appFindings,
    guardFindings,
    environmentFindings,
    sizeFindings,
    verbFindings,
  ]
  return [
    ...sources.flatMap((source) => each.flatMap((check) => check(source))),
    ...sources.flatMap(({ file }) => nameFindings(file)),
    ...knownRoomFindings(sources.map(({ file }) => file)),
    ...roomFindings(files, texts),
    ...slugFindings(files, reservedSlugs),
  ]
}

export const medianLines = (texts) =>
  median([...texts].filter(([file]) => isSource(file) && !isTest(file)).map(([, text]) => lineCount(text)))
