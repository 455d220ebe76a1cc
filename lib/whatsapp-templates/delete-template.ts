import { conflict } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { command, task } from '@/lib/operations'
import { accountOfTemplate } from './account-of'
import { templateIdInput } from './inputs'
import { reachTemplate } from './reach-template'
import type { StoredTemplate } from './template-view'

const forget = command({
  name: 'whatsapp-templates.forget',
  access: 'content:delete',
  input: templateIdInput,
  about: { model: 'whatsappTemplate', id: ({ templateId }) => templateId },
  handler: async ({ ctx, input: { templateId } }) => {
    const { name, language, status } = await reachTemplate(ctx, templateId)
    await ctx.db.whatsappTemplate.delete({ where: ctx.key(templateId) })
    ctx.audit({ resourceId: templateId, before: { name, language, status } })
  },
})

/** At Meta; what is not there (any more) is no failure. */
async function removeAtMeta(ctx: TenantContext, { accountRef, metaId, name, language, status }: StoredTemplate) {
  if (metaId === null || status === 'deleted') return
  const account = await accountOfTemplate(ctx, accountRef)
  if (!account) return
  try {
    await account.templates.remove({ id: metaId, name })
  } catch (error) {
    if ((await account.templates.find(name, language)) !== null) throw error
  }
}

/** Deletes a template here and at Meta, in its language. Campaigns that would send with it wait and say so. @throws not_found */
export const deleteTemplate = task({
  name: 'whatsapp-templates.delete',
  access: 'content:delete',
  input: templateIdInput,
  route: {
    method: 'DELETE',
    path: '/whatsapp-templates/{templateId}',
    summary: 'Delete a WhatsApp template, also at Meta',
    tags: ['WhatsApp templates'],
  },
  handler: async ({ ctx, input: { templateId } }) => {
    const row = await reachTemplate(ctx, templateId)
    if (row.status === 'submitting') throw conflict('Wait until it is known whether Meta has it.')
    await removeAtMeta(ctx, row)
    await forget(ctx, { templateId })
    return { id: templateId }
  },
})
