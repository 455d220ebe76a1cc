import { notFound } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { isCertificateGenuine } from './certificate'
import { type Certificate, erasureInput } from './schema'

/** An erasure by its own id or by that of the company; its certificate once it is done, and whether the signature holds. */
export const getErasure = platformQuery({
  name: 'erasures.get',
  access: 'staff',
  input: erasureInput,
  handler: async ({ db, input }) => {
    const row = await db.erasure.findFirst({ where: { OR: [{ id: input.id }, { tenantId: input.id }] } })
    if (!row) throw notFound('Erasure')
    const certificate = row.certificate as Certificate | null
    return {
      id: row.id,
      tenantId: row.tenantId,
      slug: row.slug,
      name: row.name,
      status: row.status,
      error: row.error,
      createdAt: row.createdAt,
      certificate,
      signature: row.signature,
      isGenuine: certificate && row.signature ? isCertificateGenuine(certificate, row.signature) : false,
    }
  },
})
