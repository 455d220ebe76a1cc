import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright'
import { signedInContext } from './browser'
import { askForPerson, startChat, write } from './customers'
import { demo } from './demo'
import { atMost, type Row } from './row'
import { say } from './say'
import { median, p95 } from './statistics'

const CUSTOMERS = 20
const ROUNDS = 10
const PAUSE_MS = 1_000
/** Every customer writes once in each of these spans, at a moment of their own. */
const SPAN_MS = 1_000
const LONGEST_MS = 10_000

type Seen = Record<string, number>

/** Notes the moment at which each marked text (`mark-3-17`) first stands in the page. */
function watch(): void {
  const seen: Seen = {}
  Object.assign(window, { seenMarks: seen })
  const note = (node: Node) => {
    for (const [mark] of (node.textContent ?? '').matchAll(/mark-\d+-\d+/g)) seen[mark] ??= Date.now()
  }
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') note(target)
      else for (const node of addedNodes) note(node)
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { seenMarks: Seen }).seenMarks)

async function seenAll(page: Page, marks: string[]): Promise<Seen> {
  const deadline = Date.now() + LONGEST_MS
  for (;;) {
    const seen = await seenBy(page)
    const missing = marks.filter((mark) => seen[mark] === undefined)
    if (missing.length === 0) return seen
    if (Date.now() > deadline) throw new Error(`never seen in the inbox: ${missing.join(', ')}`)
    await sleep(100)
  }
}

/**
 * Twenty customers who wait for a person write, again and again; a colleague's browser has the inbox open. From before a
 * message is sent until it stands in that page.
 */
export async function* liveInbox(): AsyncGenerator<Row> {
  const [company] = demo().tenants
  const { slug } = company
  const context = await signedInContext(company)
  const page = await context.newPage()
  const isLive = page.waitForResponse((response) => response.url().includes('/api/live'))
  await page.goto(`${company.url}/dashboard/inbox?view=all`)
  await isLive
  await page.evaluate(watch)

  const tokens = await Promise.all(
    Array.from({ length: CUSTOMERS }, async (_, customer) => {
      const token = await startChat(slug, `mark-0-${customer} Hello`)
      await askForPerson(slug, token)
      return token
    }),
  )
  await sleep(PAUSE_MS)
  const millis: number[] = []
  const accepted: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const mark = (customer: number) => `mark-${round}-${customer}`
    const sentAt: Seen = {}
    await Promise.all(
      tokens.map(async (token, customer) => {
        await sleep(Math.random() * SPAN_MS)
        sentAt[mark(customer)] = Date.now()
        await write(slug, token, `${mark(customer)} Where is my parcel?`)
        accepted.push(Date.now() - (sentAt[mark(customer)] ?? 0))
      }),
    )
    const seen = await seenAll(page, Object.keys(sentAt))
    for (const [text, at] of Object.entries(sentAt)) millis.push((seen[text] ?? Number.POSITIVE_INFINITY) - at)
    await sleep(PAUSE_MS)
  }
  await context.close()
  say(`  ${millis.length} messages, seen after ${median(millis)} ms (median), answered after ${median(accepted)} ms`)
  yield atMost('customer’s message to another browser’s inbox, 20 at once, p95', p95(millis), 300, 'ms')
}
