// Puts the chosen fonts where the app serves them from, and writes what the app must know of them (`lib/branding`).
// Runs on any Node >= 18 without packages of its own; running it again changes nothing.
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese']
const KEPT_FILES = new Set(['.gitignore'])

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'))
const percent = (ratio) => `${(ratio * 100).toFixed(2)}%`

async function isSameSize(from, to) {
  const [source, target] = await Promise.all([stat(from), stat(to).catch(() => null)])
  return target?.size === source.size
}

/** A system font stretched to the font's width and height, so that text does not jump when the font arrives. */
function fallbackFace(metrics, category) {
  const all = Object.values(metrics.all)
  const own = all.find((entry) => entry.familyName === metrics.family)
  const local = category === 'serif' ? 'Times New Roman' : 'Arial'
  const system = all.find((entry) => entry.familyName === local)
  if (!own || !system) return null
  const stretch = own.xWidthAvg / own.unitsPerEm / (system.xWidthAvg / system.unitsPerEm)
  const override = (value) => percent(Math.abs(value) / (own.unitsPerEm * stretch))
  return {
    local,
    sizeAdjust: percent(stretch),
    ascentOverride: override(own.ascent),
    descentOverride: override(own.descent),
    lineGapOverride: override(own.lineGap),
  }
}

async function copyFont(id, packagePath, target, allMetrics) {
  const metadata = await readJson(join(packagePath, 'metadata.json'))
  const ranges = await readJson(join(packagePath, 'unicode.json'))
  const written = []
  const copy = async (from, name) => {
    if (!(await isSameSize(from, join(target, name)))) await copyFile(from, join(target, name))
    written.push(name)
  }
  const subsets = {}
  for (const subset of SUBSETS.filter((name) => ranges[name])) {
    await copy(join(packagePath, 'files', `${id}-${subset}-wght-normal.woff2`), `${id}-${subset}.woff2`)
    subsets[subset] = ranges[subset]
  }
  await copy(join(packagePath, 'LICENSE'), `${id}-LICENSE.txt`)
  const { min, max } = metadata.variable.wght
  const fallback = fallbackFace({ all: allMetrics, family: metadata.family }, metadata.category)
  return { written, face: { weight: `${min} ${max}`, subsets, fallback } }
}

/** Copies every installed font; returns how many files are in place. */
export async function copyFonts(root = ROOT) {
  const source = join(root, 'node_modules', '@fontsource-variable')
  const target = join(root, 'public', 'fonts')
  const facesPath = join(root, 'lib', 'branding', 'font-faces.json')
  const allMetrics = await readJson(join(root, 'node_modules/next/dist/server/capsize-font-metrics.json'))
  await mkdir(target, { recursive: true })
  const wanted = new Set(KEPT_FILES)
  const faces = {}
  for (const id of (await readdir(source)).sort()) {
    const { written, face } = await copyFont(id, join(source, id), target, allMetrics)
    for (const name of written) wanted.add(name)
    faces[id] = face
  }
  for (const name of await readdir(target)) if (!wanted.has(name)) await rm(join(target, name))
  const text = `${JSON.stringify(faces, null, 2)}\n`
  if ((await readFile(facesPath, 'utf8').catch(() => '')) !== text) await writeFile(facesPath, text)
  return wanted.size - KEPT_FILES.size
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(`${await copyFonts()} font files in public/fonts`)
}
