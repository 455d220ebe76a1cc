import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { settingsOf } from './settings'

export const getCampaignSettings = query({
  name: 'campaigns.get-settings',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: noInput,
  route: { method: 'GET', path: '/campaign-settings', summary: 'Get the rules for sending', tags: ['Campaigns'] },
  handler: ({ ctx }) => settingsOf(ctx),
})
