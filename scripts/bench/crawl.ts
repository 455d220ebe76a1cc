import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/lib/kernel'
import { NO_REQUEST, systemActor } from '@/lib/operations'
import { getProvisioningRun, provisionTenant } from '@/lib/platform'
import { answersTo, startChat } from './customers'
import { atMost, type Row } from './row'
import { say } from './say'

const PAGES = 50
/** What one of the last pages of the sandbox's bench website says, and no other. */
const QUESTION = 'How long is the warranty of the BX-443?'
const FACT = '61 months'
const LONGEST_MS = 120_000

const operator = { actor: systemActor('bench'), request: NO_REQUEST }

async function until<Value>(what: string, look: () => Promise<Value | undefined>): Promise<Value> {
  const deadline = Date.now() + LONGEST_MS
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`did not happen: ${what}`)
    await sleep(50)
  }
}

/** From an operator's order for a new company until its assistant has answered from the fiftieth page of its website. */
export async function* crawl(): AsyncGenerator<Row> {
  const slug = `bench-crawl-${Date.now().toString(36)}`
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1_000
  const { runId } = await provisionTenant(operator, {
    name: 'Bench Machines',
    slug,
    website: `http://bench-site.localhost:${env().SANDBOX_PORT}/`,
    planId: 'enterprise',
    pageLimit: PAGES,
    admin: { email: 'office@bench-machines.example' },
  })
  const steps = await until('the company is online', async () => {
    const { status, steps, error } = await getProvisioningRun(operator, { id: runId })
    if (status === 'rolled_back') throw new Error(`the company was not made: ${error}`)
    return status === 'done' ? steps : undefined
  })
  const read = steps.find((step) => step.name === 'read')?.detail
  if (read !== `${PAGES} pages read`) throw new Error(`not every page was read: ${read}`)
  const onlineAfter = seconds()
  const token = await startChat(slug, QUESTION)
  await until('an answer from the page', async () => {
    const answers = await answersTo(slug, token)
    const wrong = answers.find((answer) => !answer.includes(FACT) && answers.length > 1)
    if (wrong) throw new Error(`a wrong answer: ${wrong}`)
    return answers.find((answer) => answer.includes(FACT))
  })
  say(
    `  online after ${onlineAfter.toFixed(1)} s, answered ${(seconds() - onlineAfter).toFixed(1)} s after the question`,
  )
  yield atMost('50-page crawl to the first answer, from the order of the company', seconds(), 30, 's')
}
