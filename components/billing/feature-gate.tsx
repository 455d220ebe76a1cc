'use client'

import type { ReactNode } from 'react'
import type { Feature } from '@/lib/tenancy/schema'
import { grantsFeature, useTenant } from './tenant-context'
import { UpgradePrompt } from './upgrade-prompt'

type FeatureGateProps = {
  feature: Feature
  /** Name of the plan that has the feature, for the prompt. */
  plan?: string | null
  /** Instead of the prompt. */
  fallback?: ReactNode
  children: ReactNode
}

/** Shows its children where the company's plan grants the feature, else what would unlock it. The server guards as well. */
export function FeatureGate({ feature, plan = null, fallback, children }: FeatureGateProps) {
  const tenant = useTenant()
  if (grantsFeature(tenant, feature)) return children
  return fallback === undefined ? <UpgradePrompt plan={plan} /> : fallback
}
