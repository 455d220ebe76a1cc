'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Feature } from '@/lib/tenancy/schema'

export type TenantInfo = {
  id: string
  name: string
  /** Name of its plan. */
  plan: string
  tenantId: string
  subtenantId: string | null
  features: readonly string[]
}

const TenantContext = createContext<TenantInfo | null>(null)

export function TenantProvider({ tenant, children }: { tenant: TenantInfo; children: ReactNode }) {
  return <TenantContext value={tenant}>{children}</TenantContext>
}

/** The company whose dashboard this is. @throws outside of a dashboard */
export function useTenant(): TenantInfo {
  const tenant = useContext(TenantContext)
  if (!tenant) throw new Error('there is no company here')
  return tenant
}

/** What names the company and its account to other programs. */
export function useTenantContext(): Pick<TenantInfo, 'tenantId' | 'subtenantId'> {
  const { tenantId, subtenantId } = useTenant()
  return { tenantId, subtenantId }
}

export const grantsFeature = ({ features }: Pick<TenantInfo, 'features'>, feature: Feature): boolean =>
  features.includes('all_features') || features.includes(feature)
