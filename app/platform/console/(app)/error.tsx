'use client'

import { FailureNotice, type FailureProps } from '@/components/shell/failure-notice'

export default function ConsoleError(props: FailureProps) {
  return <FailureNotice {...props} fills="section" />
}
