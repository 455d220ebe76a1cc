import { noteUses, usedFile } from '@/lib/content'
import type { CommandContext } from '@/lib/operations'
import type { TemplateContent } from '@/lib/providers/whatsapp/schema'

/** Notes the file of the library that stands above a template. */
export async function noteHeaderFile(ctx: CommandContext, id: string, { header }: TemplateContent): Promise<void> {
  const used = header === null || header.kind === 'text' ? [] : usedFile(header.src)
  await noteUses(ctx, { kind: 'whatsapp_template', id }, used)
}
