'use client'

import { FolderPlus, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { NativeSelect } from '@/components/ui/native-select'
import { GROUP_MATCHES } from '@/lib/segments/schema'
import type { Choices } from './choices'
import { ConditionRow } from './condition-row'
import { type Draft, type DraftGroup, draftCondition, draftGroup, isGroup } from './rule-draft'

const DEEPEST = 3

type GroupEditorProps = {
  group: DraftGroup
  /** Puts another part in the place of the one with this id; null takes it out. */
  onPart: (id: string, part: Draft | null) => void
  onAdd: (groupId: string, part: Draft) => void
  choices: Choices
  disabled: boolean
  /** By the id of a part. */
  problems: ReadonlyMap<string, string>
  depth?: number
}

const first = () => draftCondition({ kind: 'tag', operator: 'any_of', values: [] })

/** A group with its conditions, and groups inside of it: each stands a little further in. */
export function GroupEditor({ group, depth = 1, ...rest }: GroupEditorProps) {
  const t = useTranslations('segments.builder')
  const { onPart, onAdd, choices, disabled, problems } = rest
  return (
    <fieldset
      aria-label={t('group')}
      className={cn('grid min-w-0 gap-3', depth > 1 && 'rounded-lg border border-line border-s-4 bg-sunken/50 p-3')}
    >
      <div className="flex items-center justify-between gap-2">
        <NativeSelect
          aria-label={t('match')}
          className="w-64 max-w-full"
          value={group.match}
          disabled={disabled}
          onChange={(event) => {
            const match = GROUP_MATCHES.find((each) => each === event.target.value) ?? 'all'
            onPart(group.id, { ...group, match })
          }}
        >
          {GROUP_MATCHES.map((match) => (
            <option key={match} value={match}>
              {t(`matches.${match}`)}
            </option>
          ))}
        </NativeSelect>
        {depth > 1 && !disabled && (
          <Button variant="ghost" size="icon" aria-label={t('removeGroup')} onClick={() => onPart(group.id, null)}>
            <Trash2 aria-hidden />
          </Button>
        )}
      </div>
      <ul className="grid gap-3">
        {group.rules.map((draft) =>
          isGroup(draft) ? (
            <li key={draft.id}>
              <GroupEditor group={draft} depth={depth + 1} {...rest} />
            </li>
          ) : (
            <ConditionRow
              key={draft.id}
              draft={draft}
              onChange={(part) => onPart(draft.id, part)}
              choices={choices}
              disabled={disabled}
              problem={problems.get(draft.id)}
            />
          ),
        )}
      </ul>
      {!disabled && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => onAdd(group.id, first())}>
            <Plus aria-hidden />
            {t('addCondition')}
          </Button>
          {depth < DEEPEST && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => onAdd(group.id, { ...draftGroup({ match: 'any', rules: [] }), rules: [first()] })}
            >
              <FolderPlus aria-hidden />
              {t('addGroup')}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}
