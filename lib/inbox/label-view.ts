import { conflict } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'

export const LABEL_FIELDS = { id: true, name: true, color: true, subTenantId: true } as const

type Row = { id: string; name: string; color: number }
export const labelRef = ({ id, name, color }: Row): Row => ({ id, name, color })

export const nameTaken = () => conflict('There is a label with this name already.')

/** @throws conflict when another label of the account has the name */
export async function assertLabelIsFree(
  ctx: CommandContext,
  { id, name, subTenantId }: { id: string; name: string; subTenantId: string | null },
): Promise<void> {
  const other = await ctx.db.label.findFirst({ where: { name, subTenantId, id: { not: id } }, select: { id: true } })
  if (other) throw nameTaken()
}
