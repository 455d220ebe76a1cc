import type { TenantContext } from '@/lib/operations'
import { holdOfRow, type StoredTemplate, storedContent, storedDefaults } from '@/lib/whatsapp-templates'
import type { TemplateCategory } from '@/lib/whatsapp-templates/schema'
import type { ChosenTemplate } from './check-whatsapp'

/** The template of a campaign; null where none is chosen, or it is gone. */
export const reachTemplateOf = async (
  { db }: Pick<TenantContext, 'db'>,
  templateId: string | null,
): Promise<StoredTemplate | null> =>
  templateId === null ? null : db.whatsappTemplate.findFirst({ where: { id: templateId } })

export const chosenTemplate = (row: StoredTemplate): ChosenTemplate => ({
  content: storedContent(row.content),
  defaults: storedDefaults(row.defaults),
  category: row.category as TemplateCategory,
  hold: holdOfRow(row),
  accountRef: row.accountRef,
})
