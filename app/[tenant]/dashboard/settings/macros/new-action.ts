import type { MacroAction } from '@/lib/inbox/schema'
import type { Targets } from './targets'

/** An action of a kind, with the first that it can name; null where there is nothing to name yet. */
export function newAction(kind: MacroAction['kind'], { labels, teams }: Targets): MacroAction | null {
  switch (kind) {
    case 'reply':
    case 'note':
      return { kind, text: '' }
    case 'add_label':
    case 'remove_label':
      return labels[0] ? { kind, labelId: labels[0].id } : null
    case 'priority':
      return { kind, priority: 'high' }
    case 'assign':
      return { kind, memberId: null }
    case 'team':
      return teams[0] ? { kind, teamId: teams[0].id } : null
    case 'snooze':
      return { kind, hours: 24 }
    case 'close':
      return { kind }
  }
}
