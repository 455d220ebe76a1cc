import { newId } from '@/lib/kernel'
import { FIRST_DEFINITION } from '@/lib/sequences/schema'
import type { TestTenant } from '@/lib/testing'
import { newTemplateContent } from '@/lib/whatsapp-templates/schema'
import { draftRows } from './draft-rows.fixture'
import { knowledgeRows } from './knowledge-rows.fixture'
import { workflowRows } from './workflow-rows.fixture'

const FORM = {
  title: 'secret',
  fields: [{ key: 'email', label: 'E-mail', isRequired: true }],
  button: 'Send',
  thanks: 'Thank you',
}

/** A row in every table that verbs reach by an id. @returns their ids by what they are of */
export async function fill(
  company: TestTenant,
  id: (table?: string) => string = () => newId(),
): Promise<Map<string, string>> {
  const { db } = company.system
  const contact = await db.contact.create({ data: { id: id(), name: 'Customer' } })
  const agent = await db.agent.create({ data: { id: id(), name: 'Assistant', suggestions: [], isDefault: true } })
  await db.agentVersion.create({
    data: { id: id(), agentId: agent.id, number: 1, settings: {}, changed: [], actorLabel: 'secret words' },
  })
  const evaluation = { agentId: agent.id, name: 'secret words', turns: ['secret words'], actorLabel: 'M' }
  const evaluationCase = await db.evaluationCase.create({ data: { id: id(), ...evaluation } })
  const evaluationRun = await db.evaluationRun.create({
    data: {
      id: id(),
      agentId: agent.id,
      cause: 'asked',
      settings: {},
      settingsHash: 'x',
      liveSettings: {},
      liveVersion: 1,
      isCompared: false,
      cases: 1,
      actorLabel: 'M',
    },
  })
  await db.evaluationResult.create({
    data: {
      id: id(),
      runId: evaluationRun.id,
      caseId: evaluationCase.id,
      side: 'tried',
      name: 'secret words',
      turns: ['secret words'],
      expectations: [],
    },
  })
  const member = await db.member.create({
    data: { id: id(), emailNormalized: `${id()}@example.test`, name: 'M', role: 'agent', status: 'active' },
  })
  const session = await db.memberSession.create({
    data: { id: id(), memberId: member.id, expiresAt: new Date(Date.now() + 60_000) },
  })
  await db.pushDevice.create({
    data: { id: id(), memberId: member.id, sessionId: session.id, endpointHash: id(), addressSealed: 'secret words' },
  })
  const conversation = await db.conversation.create({
    data: { id: id(), contactId: contact.id, agentId: agent.id, channel: 'web_chat' },
  })
  const message = await db.message.create({
    data: { id: id(), conversationId: conversation.id, authorKind: 'contact', body: 'secret words' },
  })
  await db.messageTranslation.create({
    data: { conversationId: conversation.id, messageId: message.id, language: 'de', body: 'secret words' },
  })
  await db.conversationFact.create({
    data: { conversationId: conversation.id, channel: 'web_chat', begunAt: new Date(), isBotAlone: false },
  })
  await db.targetClock.create({ data: { conversationId: conversation.id } })
  await db.survey.create({
    data: {
      id: id(),
      conversationId: conversation.id,
      closedAt: new Date(),
      channel: 'web_chat',
      question: 'secret words',
      thanks: 'T',
      askedAt: new Date(),
      openUntil: new Date(),
    },
  })
  const answer = await db.answer.create({ data: { id: id(), conversationId: conversation.id, questionId: message.id } })
  const sample = { conversationId: conversation.id, answerId: answer.id, messageId: message.id, questionId: message.id }
  const answerSample = await db.answerSample.create({ data: { id: id(), agentId: agent.id, ...sample } })
  const knowledge = await knowledgeRows(company, id, { conversationId: conversation.id, messageId: message.id })
  const tool = await db.agentTool.create({
    data: {
      id: id(),
      name: `t_${id().slice(-6)}`,
      purpose: 'secret words',
      method: 'GET',
      urlTemplate: 'https://x.example/',
      headerNames: [],
    },
  })
  const action = await db.agentAction.create({
    data: {
      id: id(),
      conversationId: conversation.id,
      answerId: answer.id,
      agentId: agent.id,
      agentName: 'Assistant',
      agentVersion: 1,
      tool: 'create_lead',
      toolName: 'create_lead',
      parameters: { title: 'secret words' },
      hash: '0'.repeat(64),
      isEffect: true,
      state: 'proposed',
      expiresAt: new Date(Date.now() + 60_000),
    },
  })
  const category = await db.helpCategory.create({ data: { id: id(), slug: `c-${id()}`, name: 'C' } })
  const article = await db.helpArticle.create({ data: { id: id(), slug: `a-${id()}`, title: 'A', bodyText: 'x' } })
  const reply = await db.cannedReply.create({ data: { id: id(), shortcut: `s${id()}`, title: 'T', body: 'B' } })
  const label = await db.label.create({ data: { id: id(), name: id(), color: 1 } })
  await db.conversationLabel.create({
    data: { conversationId: conversation.id, labelId: label.id, status: 'open', lastMessageAt: new Date() },
  })
  const blocked = await db.blockedSender.create({
    data: { id: id(), kind: 'email', value: `${id()}@example.org`, blockedBy: 'secret words' },
  })
  const conversationMerge = await db.conversationMerge.create({
    data: {
      id: id(),
      sourceId: conversation.id,
      targetId: conversation.id,
      mergedBy: 'secret words',
      before: {},
    },
  })
  const inboxView = await db.inboxView.create({
    data: { id: id(), name: 'secret words', filter: {}, isForAll: true, position: 0 },
  })
  const team = await db.team.create({ data: { id: id(), name: id() } })
  await db.teamMember.create({ data: { teamId: team.id, memberId: member.id } })
  const assignmentRule = await db.assignmentRule.create({
    data: { id: id(), name: 'secret words', position: 0, conditions: {}, way: 'round_robin', isActive: false },
  })
  const macro = await db.macro.create({
    data: { id: id(), name: id(), actions: [{ kind: 'note', text: 'secret words' }] },
  })
  const planned = await db.scheduledReply.create({
    data: {
      id: id(),
      conversationId: conversation.id,
      memberId: member.id,
      body: 'secret words',
      dueAt: new Date(Date.now() + 86_400_000),
    },
  })
  const file = await db.file.create({
    data: {
      id: id(),
      purpose: 'logo',
      name: 'f',
      contentType: 'image/png',
      sizeBytes: 1,
      sha256: 'x',
      storageKey: id(),
      isPublic: true,
    },
  })
  const messageFile = await db.messageFile.create({
    data: {
      id: id(),
      conversationId: conversation.id,
      messageId: message.id,
      kind: 'document',
      name: 'secret words',
      state: 'failed',
      sourceRef: 'media-1',
    },
  })
  const template = await db.contentItem.create({
    data: { id: id(), kind: 'template', name: 'secret words', folder: 'secret', content: {} },
  })
  await db.contentVersion.create({
    data: { id: id(), itemId: template.id, version: 1, name: 'secret words', content: {}, actorLabel: 'x' },
  })
  await db.contentUse.create({ data: { id: id(), usedId: id(), userKind: 'template', userId: template.id } })
  const form = await db.form.create({
    data: { id: id(), name: 'secret words', slug: `f-${id()}`, definition: FORM, isOpen: true },
  })
  await db.formVersion.create({ data: { id: id(), formId: form.id, version: 1, definition: FORM, actorLabel: 'x' } })
  const submission = await db.formSubmission.create({
    data: { id: id(), formId: form.id, formVersion: 1, state: 'received', values: { name: 'secret' }, dedupeKey: id() },
  })
  const landing = await db.landingPage.create({
    data: { id: id(), name: 'secret words', slug: `l-${id()}`, content: { title: 'secret', blocks: [] } },
  })
  const segment = await db.segment.create({ data: { id: id(), name: id() } })
  await db.segmentMember.create({ data: { segmentId: segment.id, contactId: contact.id } })
  const identity = await db.contactIdentity.create({
    data: { id: id(), contactId: contact.id, kind: 'external', value: 'secret', source: 'staff' },
  })
  const field = await db.contactField.create({ data: { id: id(), key: 'secret', label: 'Secret', kind: 'text' } })
  await db.contactEvent.create({
    data: { id: id(), contactId: contact.id, kind: 'note', actorKind: 'member', actorLabel: 'M', data: {} },
  })
  const merge = await db.contactMerge.create({
    data: { id: id(), targetId: contact.id, sourceId: id(), moved: {}, actorLabel: 'M' },
  })
  const audience = { segments: null, exclusions: [] }
  const campaign = await db.campaign.create({ data: { id: id(), name: 'secret words', content: {}, audience } })
  await db.campaignTest.create({
    data: { campaignId: campaign.id, kind: 'subject', sharePercent: 20, rule: 'hand', fallback: 'first', hours: 4 },
  })
  await db.campaignVariant.createMany({
    data: [0, 1].map((position) => ({ campaignId: campaign.id, position, subject: 'secret words' })),
  })
  const sequence = await db.sequence.create({
    data: { id: id(), name: 'secret words', entered: 1, underWay: 1, definition: FIRST_DEFINITION },
  })
  const way = { sequenceId: sequence.id, contactId: contact.id, version: 1, stepId: 'mail', dueAt: new Date() }
  const enrolment = await db.sequenceEnrolment.create({ data: { id: id(), ...way } })
  const runRows = await workflowRows(company, id, conversation.id)
  const suppression = await db.suppression.create({
    data: { id: id(), channel: 'email', address: 'secret@example.test', reason: 'manual' },
  })
  const stage = await db.leadStage.create({ data: { id: id(), name: 'S', kind: 'open', chance: 0, position: 1 } })
  const lead = await db.lead.create({
    data: {
      id: id(),
      contactId: contact.id,
      stageId: stage.id,
      title: 'secret words',
      currency: 'EUR',
      sourceKind: 'manual',
    },
  })
  const apiKey = await db.apiKey.create({
    data: { id: id('api_key'), name: 'secret words', start: 'x', hash: id(), ownerId: id('api_key'), ownerName: 'M' },
  })
  await db.contactImport.create({
    data: {
      id: id(),
      fileName: 'secret words',
      sizeBytes: 1,
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      sample: [],
      headersHash: 'x',
      actorKind: 'member',
      actorLabel: 'M',
    },
  })
  await db.leadRule.create({ data: { id: id(), name: id(), points: 1, condition: {} } })
  await db.leadEvent.create({
    data: { id: id(), leadId: lead.id, kind: 'note', actorKind: 'member', actorLabel: 'M' },
  })
  await db.role.create({ data: { id: id(), name: id(), permissions: [] } })
  await db.joinLink.create({
    data: { id: id(), emailDomain: 'example.test', role: 'agent', expiresAt: new Date(), createdByName: 'M' },
  })
  await db.notification.create({
    data: { id: id(), memberId: member.id, kind: 'campaign_results', eventKey: id(), title: 'secret words' },
  })
  await db.landingPageVersion.create({
    data: { id: id(), pageId: landing.id, version: 1, content: {}, actorLabel: 'M' },
  })
  const connection = await db.channelConnection.create({
    data: {
      id: id(),
      kind: 'sms',
      name: 'secret words',
      address: '+4930',
      accountRef: 'AC',
      tokenSealed: 'x',
      tokenHint: 'x',
    },
  })
  await db.messageEvent.create({ data: { id: id(), channel: 'sms', key: 'secret', data: {} } })
  const mailHook = await db.mailHook.create({ data: { id: id(), kind: 'mailgun', keySealed: 'x' } })
  await db.mailHookEvent.create({ data: { id: id(), hookId: mailHook.id, key: 'secret', data: {} } })
  const mailbox = await db.mailbox.create({
    data: { id: id(), host: 'imap.example', port: 993, security: 'tls', user: 'secret words', passwordSealed: 'x' },
  })
  const whatsappTemplate = await db.whatsappTemplate.create({
    data: {
      id: id(),
      name: `secret_${id().replaceAll('-', '_')}`,
      language: 'en',
      category: 'marketing',
      content: newTemplateContent(),
    },
  })
  const price = await db.messagePrice.create({
    data: { id: id(), channel: 'email', validFrom: new Date('2026-01-01'), currency: 'EUR', micro: 1n },
  })
  await db.campaignSegment.create({
    data: { campaignId: campaign.id, position: 0, segmentId: segment.id, name: 'secret words' },
  })
  await db.campaignUsage.create({
    data: { campaignId: campaign.id, day: new Date('2026-01-01'), channel: 'email', messages: 1, parts: 1 },
  })
  const rows = {
    ...(await draftRows(db, id)),
    apiKey,
    connection,
    mailHook,
    mailbox,
    campaign,
    sequence,
    enrolment,
    ...runRows,
    suppression,
    stage,
    lead,
    contact,
    identity,
    field,
    merge,
    agent,
    evaluationCase,
    evaluationRun,
    member,
    session,
    conversation,
    label,
    inboxView,
    team,
    assignmentRule,
    macro,
    planned,
    blocked,
    conversationMerge,
    message,
    answer,
    answerSample,
    tool,
    action,
    ...knowledge,
    category,
    article,
    reply,
    file,
    messageFile,
    segment,
    template,
    form,
    submission,
    landing,
    whatsappTemplate,
    price,
  }
  return new Map(Object.entries(rows).map(([name, row]) => [name, row.id]))
}
