import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/**
 * Runs in the page. Texts of one look on one ground have one contrast: the first and the last of each kind are measured, in
 * a fraction of the time that all take. What lies over something without a ground of its own is measured each for itself.
 */
function textsOfEachKind() {
  const OVER = 'over'
  const isOpaque = (color) => !color.startsWith('rgba(') && !color.includes('/')
  const grounds = new Map()
  /** What stands behind an element, down to the first full colour. */
  const groundOf = (element) => {
    if (!element) return ''
    const known = grounds.get(element)
    if (known !== undefined) return known
    const style = getComputedStyle(element)
    const { backgroundColor, backgroundImage, opacity, mixBlendMode, filter } = style
    const own = [backgroundColor, backgroundImage, opacity, mixBlendMode, filter].join(' ')
    const isEnd = isOpaque(backgroundColor) && backgroundImage === 'none' && opacity === '1'
    const isOver = ['absolute', 'fixed', 'sticky'].includes(style.position) || style.transform !== 'none'
    const ground = isEnd ? own : `${isOver ? OVER : ''} ${own} ${groundOf(element.parentElement)}`
    grounds.set(element, ground)
    return ground
  }
  const kinds = new Map()
  for (const element of document.body.querySelectorAll('*')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
    if (!hasText && !element.matches('input, select, textarea')) continue
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
    const off = element.closest('[disabled], [aria-disabled=true], [aria-hidden=true], [inert], label:has(:disabled)')
    const ground = groundOf(element)
    const look = [element.localName, color, fontSize, fontWeight, textShadow, off === null, ground]
    const kind = ground.includes(OVER) ? element : look.join(' ')
    const [first = element] = kinds.get(kind) ?? []
    kinds.set(kind, [first, element])
  }
  return [...new Set([...kinds.values()].flat())]
}

/** Runs in the page. */
async function findings(only) {
  // Style sheets and media are loaded again for rules alone that are off or not serious.
  const options = { resultTypes: ['violations'], iframes: false, preload: false }
  const all = [{ exclude: ['iframe'] }, { ...options, rules: { 'color-contrast': { enabled: false } } }]
  const texts = window.textsOfEachKind()
  const contrast = [{ include: texts }, { ...options, runOnly: ['color-contrast'] }]
  const violations = []
  for (const run of [...(only ? [] : [all]), ...(texts.length > 0 ? [contrast] : [])]) {
    violations.push(...(await window.axe.run(...run)).violations)
  }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`)
}

/**
 * What axe finds serious or critical in one frame; it is put into the frame once, and its own frames are not entered.
 * @param {Pick<import('playwright').Frame, 'evaluate'>} frame A page or a frame of it.
 * @param {'contrast'} [only] The contrast of texts; all when left out.
 * @returns {Promise<string[]>} Each with its rule and the element that it is about.
 */
export async function seriousFindings(frame, only) {
  if (!(await frame.evaluate(() => 'axe' in window))) {
    await frame.evaluate(`${axeSource}; window.textsOfEachKind = ${textsOfEachKind}; 0`)
  }
  return frame.evaluate(findings, only)
}
