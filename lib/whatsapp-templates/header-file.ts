import type { TenantContext } from '@/lib/operations'
import type { TemplateContent } from '@/lib/providers/whatsapp/schema'
import { tenantUrl } from '@/lib/tenancy'

/** Where Meta fetches a header's file, drawings as pixels, and what a document is called. @param media `/files/<id>` or an address */
export async function headerFile(ctx: TenantContext, media: string | null, { header }: TemplateContent) {
  if (media === null) return null
  const address = media.split(/[?#]/, 1)[0] ?? ''
  if (!media.startsWith('/files/')) return { link: media, name: address.split('/').at(-1) ?? '' }
  const link = tenantUrl(ctx.tenant, header?.kind === 'image' ? `${media}.png` : media)
  const file = await ctx.db.file.findFirst({ where: { id: media.slice('/files/'.length) }, select: { name: true } })
  return { link, name: file?.name ?? '' }
}
