import { Bell, CalendarClock, CircleStop, Clock, GitBranch, type LucideIcon, Mail, Tag, Target } from 'lucide-react'
import type { StepKind } from '@/lib/sequences/schema'

export const STEP_ICONS: Record<StepKind, LucideIcon> = {
  mail: Mail,
  wait: Clock,
  wait_until: CalendarClock,
  condition: GitBranch,
  tag: Tag,
  lead: Target,
  notify: Bell,
  end: CircleStop,
}
