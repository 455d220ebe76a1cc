import { z } from 'zod'
import { emailAddress, line } from '@/lib/kernel/schema'
import { createLeadInput } from '@/lib/leads/schema'

const { title, stageId, valueMinor } = createLeadInput.shape

export const newLeadForm = z
  .strictObject({
    contactId: createLeadInput.shape.contactId.optional(),
    name: z.union([line(120), z.literal('')]),
    email: z.union([emailAddress, z.literal('')]),
    companyName: z.union([line(160), z.literal('')]),
    title,
    valueMinor: valueMinor.unwrap(),
    stageId,
  })
  .check(({ value, issues }) => {
    if (value.contactId || value.name || value.email) return
    issues.push({ code: 'custom', input: value.name, path: ['name'], message: 'is required' })
  })
export type NewLeadValues = z.input<typeof newLeadForm>
