import {
  Bell,
  CalendarClock,
  CircleStop,
  Clock,
  GitBranch,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageSquareText,
  Tag,
  Target,
} from 'lucide-react'
import type { StepKind } from '@/lib/sequences/schema'

export const STEP_ICONS: Record<StepKind, LucideIcon> = {
  mail: Mail,
  sms: MessageSquareText,
  whatsapp: MessageCircle,
  wait: Clock,
  wait_until: CalendarClock,
  condition: GitBranch,
  tag: Tag,
  lead: Target,
  notify: Bell,
  end: CircleStop,
}
