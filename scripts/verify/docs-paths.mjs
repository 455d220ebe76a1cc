import path from 'node:path'

/** Made by a start, and so not in the checkout. */
const MADE_LATER = /^(\.data|\.build|\.next|\$DATA_DIR|node_modules)\b/

const LOOKS_LIKE_PATH = /^\.?[\w[\]().@-]+(\/[\w[\]().@-]+)*\/?$/
const HAS_EXTENSION = /\.(ts|tsx|mts|mjs|js|json|md|prisma|sql|css|yml|yaml|example)$/
const FOLDERS = /^(app|components|docs|e2e|i18n|lib|messages|prisma|public|scripts|widget|\.ci)\//

const withoutCodeBlocks = (markdown) => markdown.replace(/^```[\s\S]*?^```/gm, '')

/** What a document names as a file or folder of the project: in backticks, or as the target of a relative link. */
export function pathsIn(markdown) {
  const text = withoutCodeBlocks(markdown)
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)]
    .map((match) => match[1])
    .filter((name) => LOOKS_LIKE_PATH.test(name) && !MADE_LATER.test(name))
    .filter((name) => FOLDERS.test(name) || (HAS_EXTENSION.test(name) && name.includes('/')))
  const linked = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1])
    .filter((target) => !/^[a-z]+:/.test(target))
  return { quoted, linked }
}

/**
 * @param {string} file the document, relative to the checkout
 * @param {(path: string) => boolean} exists
 */
export function docsFindings(file, markdown, exists) {
  const { quoted, linked } = pathsIn(markdown)
  const folder = path.posix.dirname(file)
  const isThere = (name) => exists(path.posix.normalize(name)) || exists(path.posix.join(folder, name))
  return [
    ...quoted.filter((name) => !isThere(name)).map((name) => `${file}: names ${name}, which does not exist`),
    ...linked
      .filter((target) => !exists(path.posix.join(folder, decodeURIComponent(target))))
      .map((target) => `${file}: links to ${target}, which does not exist`),
  ]
}
