import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { writingSettingsOf } from './writing-settings'

/** How the company writes: what goes into every draft. */
export const getWritingSettings = query({
  name: 'drafts.get-settings',
  access: 'content:read',
  input: noInput,
  route: { method: 'GET', path: '/writing-settings', summary: 'Get how drafts are written', tags: ['Drafts'] },
  handler: ({ ctx }) => writingSettingsOf(ctx),
})
