import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { query } from '@/lib/operations'
import { deriveBrand } from './derive'
import { storedChoices } from './stored-choices'

const nothing = z.strictObject({})

export const getBranding = query({
  name: 'branding.get',
  access: 'branding:read',
  input: nothing,
  route: { method: 'GET', path: '/branding', summary: 'Get the branding', tags: ['Branding'] },
  handler: async ({ ctx }) => {
    const row = await platformDb().branding.findFirst({ where: { tenantId: ctx.tenantId } })
    const choices = storedChoices(row?.choices ?? null)
    return { choices, version: row?.version ?? 0, adjustments: deriveBrand(choices).adjustments }
  },
})
