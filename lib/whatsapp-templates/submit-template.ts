import { z } from 'zod'
import { conflict, invalid } from '@/lib/kernel'
import { freeText, uuid } from '@/lib/kernel/schema'
import { command, systemActor, type TenantContext, task, tenantContext } from '@/lib/operations'
import { MessageFailure } from '@/lib/providers/messages'
import { type Account, accountOfNumber, accountOfTemplate } from './account-of'
import { checkTemplate } from './check-template'
import { exampleHandle } from './example-handle'
import { submitTemplateInput } from './inputs'
import { arrangeLook } from './look-at-template'
import { categoryOf, statusOf } from './news-of'
import { noteTemplate, type TemplateNews } from './note-template'
import { reachTemplate } from './reach-template'
import { EDITABLE, type TemplateCategory } from './states'
import { type StoredTemplate, storedContent } from './template-view'

/** Marks it as on its way, so that nobody hands it in beside us; its content is fixed from here on. */
const begin = command({
  name: 'whatsapp-templates.begin-submission',
  access: 'campaigns:write',
  input: z.strictObject({ templateId: uuid, version: z.number().int(), accountRef: freeText(64) }),
  about: { model: 'whatsappTemplate', id: ({ templateId }) => templateId },
  handler: async ({ ctx, input: { templateId, version, accountRef } }) => {
    const { name, language, status, subTenantId } = await reachTemplate(ctx, templateId)
    const place = { subTenantId, accountRef, name, language }
    if ((await ctx.db.whatsappTemplate.count({ where: { ...place, id: { not: templateId } } })) > 0) {
      throw conflict('There is a template with this name in this language at this account already.')
    }
    const now = new Date()
    const moved = await ctx.db.whatsappTemplate.updateMany({
      where: { id: templateId, version, status: { in: [...EDITABLE] } },
      data: { status: 'submitting', accountRef, submittedAt: now, statusAt: now, reason: null, detail: null },
    })
    if (moved.count === 0) throw conflict('The template is in another state by now. Reload to see it.')
    await arrangeLook(ctx, { id: templateId, status: 'submitting', submittedAt: now }, now)
    ctx.audit({ resourceId: templateId, before: { status }, after: { name, language } })
  },
})

type Handed = { row: StoredTemplate; account: Account; handle: string | null }

async function handIn({ row, account: { templates }, handle }: Handed) {
  const { metaId, name, language } = row
  const category = row.category as TemplateCategory
  const content = storedContent(row.content)
  if (metaId === null) return templates.submit({ name, language, category, content, handle })
  await templates.edit(metaId, { category, content, handle })
  return { id: metaId, status: 'pending', category }
}

/** `unknown`: the answer was lost; `look-at-template` asks whether it has arrived. */
type Outcome = 'taken' | 'refused' | 'unknown'

/** What came of handing it in, noted. */
async function settle(worker: TenantContext, handed: Handed): Promise<{ outcome: Outcome; message: string | null }> {
  const { id: templateId, metaId } = handed.row
  const note = (news: TemplateNews) => noteTemplate(worker, { templateId, at: new Date().toISOString(), news })
  try {
    const { id, status, category } = await handIn(handed)
    const given = categoryOf(category)
    await note({ metaId: id, status: statusOf(status) ?? 'pending', ...(given ? { category: given } : {}) })
    return { outcome: 'taken', message: null }
  } catch (error) {
    if (!(error instanceof MessageFailure)) throw error
    if (error.kind === 'uncertain') return { outcome: 'unknown', message: error.userMessage }
    await note({ status: metaId === null ? 'draft' : 'rejected', detail: error.userMessage })
    return { outcome: 'refused', message: error.userMessage }
  }
}

/**
 * Hands a draft, or what was refused and has been changed, in to Meta. What Meta has against it at once is told and kept with it.
 * @throws not_found, conflict, invalid for what breaks Meta's rules
 */
export const submitTemplate = task({
  name: 'whatsapp-templates.submit',
  access: 'campaigns:write',
  input: submitTemplateInput,
  route: {
    method: 'POST',
    path: '/whatsapp-templates/{templateId}/submit',
    summary: 'Submit a WhatsApp template to Meta',
    tags: ['WhatsApp templates'],
  },
  handler: async ({ ctx, input: { templateId, connectionId } }) => {
    const row = await reachTemplate(ctx, templateId)
    const { name, version } = row
    const content = storedContent(row.content)
    const findings = checkTemplate({ name, category: row.category as TemplateCategory, content })
    if (findings.some(({ severity }) => severity === 'error')) {
      throw invalid('content', 'breaks rules of Meta. See the checks beside the editor.')
    }
    const account = row.metaId === null ? null : await accountOfTemplate(ctx, row.accountRef)
    const chosen = account ?? (await accountOfNumber(ctx, connectionId))
    const { accountRef } = chosen.connection
    if (row.metaId !== null && accountRef !== row.accountRef) {
      throw conflict('The account that this template is with is not connected any more.')
    }
    const handle = await exampleHandle(ctx, content, chosen)
    await begin(ctx, { templateId, version, accountRef })
    const worker = tenantContext(ctx.tenant, systemActor('whatsapp-templates'), ctx.request, ctx.accountId)
    return { id: templateId, ...(await settle(worker, { row, account: chosen, handle })) }
  },
})
