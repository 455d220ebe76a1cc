import { expect, it } from 'vitest'
import { createCampaign } from '@/lib/campaigns'
import { createContact } from '@/lib/contacts'
import { newId } from '@/lib/kernel'
import { readCampaignResults } from '@/lib/results'
import { testTenant } from '@/lib/testing'
import { createLead } from './create-lead'
import { getLead } from './get-lead'
import { someLead, stageNamed } from './leads.fixture'
import { moveLead } from './move-lead'

const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)

type Moments = { clickedAt?: Date; repliedAt?: Date; openedAt?: Date }

async function world() {
  const company = await testTenant()
  const { system } = company
  const { id: contactId } = await createContact(system, { name: 'Mia Lang', email: `${newId()}@example.test` })
  const campaign = async (name: string, moments: Moments) => {
    const { id } = await createCampaign(system, { name })
    await system.db.campaignRecipient.create({
      data: {
        campaignId: id,
        contactId,
        address: 'x',
        state: 'sent',
        dueAt: new Date(),
        sentAt: daysAgo(60),
        ...moments,
      },
    })
    return id
  }
  const lead = (more: object = {}) => createLead(system, { contactId, title: 'New kitchen', ...more })
  const credited = async (leadId: string) => (await getLead(system, { leadId })).credit
  return { system, campaign, lead, credited }
}

it('a lead counts for the campaign that was last followed or answered, before one that was only opened', async () => {
  const { campaign, lead, credited } = await world()
  await campaign('Old', { clickedAt: daysAgo(31), openedAt: daysAgo(31) })
  await campaign('Clicked', { clickedAt: daysAgo(20), openedAt: daysAgo(20) })
  const answered = await campaign('Answered', { repliedAt: daysAgo(3) })
  await campaign('Opened', { openedAt: daysAgo(1) })
  expect(await credited((await lead()).id)).toEqual({ campaignId: answered, touch: 'replied' })
})

it('one that was opened counts where nothing else was done, and none after thirty days', async () => {
  const first = await world()
  const opened = await first.campaign('Opened', { openedAt: daysAgo(29) })
  expect(await first.credited((await first.lead()).id)).toEqual({ campaignId: opened, touch: 'opened' })
  const second = await world()
  await second.campaign('Old', { openedAt: daysAgo(31), clickedAt: daysAgo(31) })
  expect(await second.credited((await second.lead()).id)).toBeNull()
})

it('results of a campaign say how many leads, how many were won, and what they are worth in each currency', async () => {
  const { system, campaign, lead } = await world()
  const campaignId = await campaign('Clicked', { clickedAt: daysAgo(1) })
  const won = await lead({ valueMinor: 50_000, currency: 'EUR' })
  await moveLead(system, { leadId: won.id, version: won.version, stageId: await stageNamed(system, 'Won') })
  await lead({ valueMinor: 700, currency: 'JPY' })
  await lead()
  await someLead(system, 'Somebody else')
  const { leads } = await readCampaignResults(system, { campaignId })
  expect(leads).toEqual({
    leads: 3,
    won: 1,
    wonValues: [{ currency: 'EUR', valueMinor: 50_000 }],
    openValues: [{ currency: 'JPY', valueMinor: 700 }],
  })
})
