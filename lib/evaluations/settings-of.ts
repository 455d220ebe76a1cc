import type { TenantContext } from '@/lib/operations'
import { type EvaluationSettingsView, evaluationSettings } from './schema'

const USUAL: EvaluationSettingsView = { isAutomatic: false, gate: 'ask', usesJudge: false, samplePercent: 5 }

export async function settingsOf({ db }: Pick<TenantContext, 'db'>, agentId: string): Promise<EvaluationSettingsView> {
  const select = { isAutomatic: true, gate: true, usesJudge: true, samplePercent: true } as const
  const row = await db.evaluationSettings.findFirst({ where: { agentId }, select })
  return row ? evaluationSettings.parse(row) : USUAL
}
