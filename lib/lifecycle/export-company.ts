import { noInput } from '@/lib/kernel/schema'
import { command, type TenantContext, task } from '@/lib/operations'
import { wholeTenant } from '@/lib/tenancy'

const PAGE = 500

const noteExport = command({
  name: 'company.export-data',
  access: 'company:admin',
  worksWhileClosing: true,
  input: noInput,
  handler: async ({ ctx }) => ctx.audit({ resourceId: ctx.tenantId }),
})

/** One line of JSON for each row of every table, in the order of their keys; what is secret is left out. */
async function* lines(ctx: TenantContext): AsyncGenerator<string> {
  const { tenant } = ctx
  const whole = wholeTenant(tenant.id, tenant.placement, tenant.subTenantId)
  yield `${JSON.stringify({ company: { id: tenant.id, name: tenant.name, slug: tenant.slug }, at: new Date() })}\n`
  for (const table of [...(await whole.tables())].sort()) {
    for (let after: string | null = null; ; ) {
      const rows = await whole.readRows(table, after, PAGE)
      if (rows.length) yield rows.map(({ row }) => `${JSON.stringify({ table, row })}\n`).join('')
      if (rows.length < PAGE) break
      after = rows.at(-1)?.key ?? null
    }
  }
}

/** Reads on only as fast as it is taken. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await texts.return(undefined)),
  })
}

/** Everything that the company owns, as a stream of JSON lines; who took it is on record. */
export const exportCompany = task({
  name: 'company.export',
  access: 'company:admin',
  input: noInput,
  handler: async ({ ctx }): Promise<ReadableStream<Uint8Array>> => {
    await noteExport(ctx, {})
    return streamOf(lines(ctx))
  },
})
