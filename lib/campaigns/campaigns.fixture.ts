import { newBlock, newContent } from '@/lib/content/schema'
import { newId } from '@/lib/kernel'
import type { TestTenant } from '@/lib/testing'
import { createCampaign, startCampaign } from '.'

type Person = { name?: string; email: string; agrees?: boolean; timeZone?: string }

/** People of a company; they agree to marketing by mail unless it is said that they do not. @returns their ids */
export async function people({ system: { db } }: TestTenant, given: readonly Person[]): Promise<string[]> {
  const rows = given.map((person) => ({ id: newId(), ...person }))
  await db.contact.createMany({
    data: rows.map(({ id, name, email, timeZone }) => ({
      id,
      name: name ?? null,
      emailNormalized: email,
      timeZone: timeZone ?? null,
    })),
  })
  await db.contactConsent.createMany({
    data: rows.flatMap(({ id, agrees = true }) =>
      agrees
        ? [{ id: newId(), contactId: id, channel: 'email', purpose: 'marketing', state: 'granted', source: 'test' }]
        : [],
    ),
  })
  return rows.map(({ id }) => id)
}

export const crowd = (count: number): Person[] =>
  Array.from({ length: count }, (_, n) => ({ name: `Person ${n}`, email: `person-${n}@crowd.example` }))

const words = (text: string, href?: string) => ({
  ...newBlock('text'),
  content: [{ kind: 'paragraph' as const, spans: [href === undefined ? { text } : { text, href }] }],
})

export const CONTENT = {
  ...newContent([words('Dear {{firstName|friend}}'), words('Have a look', 'https://shop.example/new?for={{email|}}')]),
  subject: 'News for {{name|you}}',
  preheader: 'What is new',
}

type Settings = Partial<Parameters<typeof createCampaign>[1]>

/** A campaign that is ready to be sent. */
export const draft = async ({ system }: TestTenant, settings: Settings = {}): Promise<string> =>
  (await createCampaign(system, { name: 'News', content: CONTENT, ...settings })).id

/** … and one that has been sent off. */
export async function started(company: TestTenant, settings: Settings = {}): Promise<string> {
  const campaignId = await draft(company, settings)
  await startCampaign(company.system, { campaignId })
  return campaignId
}
