import { conflict, newId } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { templateIdInput } from './inputs'
import { reachTemplate } from './reach-template'
import { WRITTEN_CATEGORIES } from './states'
import { storedContent, storedDefaults } from './template-view'

const LONGEST_NAME = 512

/** `spring_sale_2`, `spring_sale_3` …: the first that no template has. */
async function freeName({ db }: CommandContext, name: string, language: string): Promise<string> {
  const stem = name.replace(/_\d{1,4}$/, '').slice(0, LONGEST_NAME - 5)
  const taken = await db.whatsappTemplate.findMany({
    where: { language, name: { startsWith: stem } },
    select: { name: true },
  })
  const names = new Set(taken.map((row) => row.name))
  let at = 2
  while (names.has(`${stem}_${at}`)) at += 1
  return `${stem}_${at}`
}

/** A draft that says the same: how a template that Meta has is changed. @throws conflict */
export const copyTemplate = command({
  name: 'whatsapp-templates.copy',
  access: 'content:write',
  input: templateIdInput,
  route: {
    method: 'POST',
    path: '/whatsapp-templates/{templateId}/copy',
    summary: 'Copy a WhatsApp template into a new draft',
    tags: ['WhatsApp templates'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { templateId } }) => {
    const row = await reachTemplate(ctx, templateId)
    const category = WRITTEN_CATEGORIES.find((known) => known === row.category)
    if (!category || row.unknownParts.length > 0) {
      throw conflict('This template has parts that are not written here. Change it at Meta.')
    }
    const id = newId()
    const name = await freeName(ctx, row.name, row.language)
    const content = storedContent(row.content)
    const defaults = storedDefaults(row.defaults)
    await ctx.db.whatsappTemplate.create({ data: { id, name, language: row.language, category, content, defaults } })
    ctx.audit({ resourceId: id, after: { name, copyOf: templateId } })
    return { id }
  },
})
