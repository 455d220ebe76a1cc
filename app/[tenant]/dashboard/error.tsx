'use client'

import { FailureNotice, type FailureProps } from '@/components/shell/failure-notice'

export default function DashboardError(props: FailureProps) {
  return <FailureNotice {...props} fills="section" />
}
