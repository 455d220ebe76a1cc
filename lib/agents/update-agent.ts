import { assertWithinLimit, command } from '@/lib/operations'
import { changedSettings, contentOf } from './agent-content'
import { draftColumns } from './agent-draft'
import { editedAgent, settingsToEdit } from './agent-view'
import { DRAFT_SETTLED } from './events'
import { publishContent } from './publish-content'
import { assertTestsHeld } from './publish-gate'
import { agentToChange } from './reach-agent'
import { savedMeanwhile } from './saved-meanwhile'
import { updateAgentInput } from './schema'
import { takePlaces } from './take-places'

/** Who saves again within it is not done yet. */
const SETTLING_SECONDS = 20

const given = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>
  }

/**
 * What the agent says is changed in its draft and waits to be published; whether and where it answers acts at once.
 * @throws conflict when somebody saved since the editor was opened
 */
export const updateAgent = command({
  name: 'agents.update',
  access: 'agents:write',
  input: updateAgentInput,
  route: {
    method: 'PATCH',
    path: '/agents/{id}',
    summary: 'Change an AI agent',
    description:
      'What it says is kept as a draft until it is published, or published at once with `publish`; `status` and `channels` act at once.',
    tags: ['AI'],
  },
  handler: async ({ ctx, input: { id, version, publish, acceptsBroken = false, status, channels, ...changes } }) => {
    const before = await agentToChange(ctx, { id, version })
    await assertWithinLimit(ctx, 'agents', id, { table: ctx.db.agent })
    const duty = given({ status, channels })
    const edited = { ...settingsToEdit(before), ...given(changes) }
    if (publish) {
      await assertTestsHeld(ctx, id, edited, acceptsBroken)
      await publishContent(ctx, before, edited)
    }
    const saved = await ctx.db.agent.updateMany({
      where: { id, version: publish ? version + 1 : version },
      data: publish ? duty : { ...duty, ...draftColumns(ctx, contentOf(before), edited), version: { increment: 1 } },
    })
    if (saved.count === 0) throw savedMeanwhile()
    if (!publish && changedSettings(settingsToEdit(before), edited).length > 0) {
      const at = new Date(Date.now() + SETTLING_SECONDS * 1_000)
      ctx.emit(DRAFT_SETTLED, { agentId: id, version: version + 1 }, { at })
    }
    await takePlaces(ctx, id, channels ?? [])
    ctx.audit({ resourceId: id, before: editedAgent(before), after: { ...given(changes), ...duty } })
    return { id, version: version + 1 }
  },
})
