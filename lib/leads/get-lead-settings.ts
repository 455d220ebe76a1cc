import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { DEFAULT_CURRENCY, settingsOf, workingAccount } from './pipeline'

/** `isScoring`: rules have changed, and not all leads are scored by them yet. */
export const getLeadSettings = query({
  name: 'leads.get-settings',
  access: 'leads:read',
  input: noInput,
  route: { method: 'GET', path: '/lead-settings', summary: 'Get the settings of leads', tags: ['Leads'] },
  handler: async ({ ctx }) => {
    const row = await settingsOf(ctx, workingAccount(ctx))
    return { currency: row?.currency ?? DEFAULT_CURRENCY, isScoring: (row?.rescoreAfter ?? null) !== null }
  },
})
