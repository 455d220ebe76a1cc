import { z } from 'zod'
import { openFile, storeImage } from '@/lib/files'
import { line } from '@/lib/kernel'
import { type TenantContext, task } from '@/lib/operations'
import { darkLogo } from '@/lib/providers/images'

async function storeDarkVariant(ctx: TenantContext, id: string, name: string): Promise<string | null> {
  const stored = await openFile(ctx, id)
  const bytes = stored
    ? await darkLogo(new Uint8Array(await new Response(stored.body).arrayBuffer()), stored.contentType)
    : null
  if (!bytes) return null
  const file = { purpose: 'logo' as const, name: `dark ${name}`.slice(0, 200), bytes: new Uint8Array(bytes) }
  return (await storeImage(ctx, file)).url
}

/**
 * Stores a logo for light pages, and a lightened one for dark pages where its ink could not be seen there.
 * @throws invalid with a plain reason, too_large
 */
export const storeLogo = task({
  name: 'branding.store-logo',
  access: 'files:write',
  input: z.strictObject({ name: line(200), bytes: z.instanceof(Uint8Array) }),
  handler: async ({ ctx, input }) => {
    const { id, url } = await storeImage(ctx, { purpose: 'logo', ...input })
    return { url, darkUrl: await storeDarkVariant(ctx, id, input.name) }
  },
})
