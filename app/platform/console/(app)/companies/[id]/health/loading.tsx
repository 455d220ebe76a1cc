import { ReportSkeleton } from '@/components/health/report-skeleton'

export default function Loading() {
  return <ReportSkeleton />
}
