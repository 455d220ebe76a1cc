import { fitted, type Grounds } from './grounds'

export type Fields = Record<string, unknown>

const factsFor = ({ facts, length }: Grounds): string[] =>
  facts.slice(0, length === 'short' ? 0 : length === 'long' ? 4 : 2)

/** Turned so that each seed begins with another one. */
const turned = <One>(all: readonly One[], first: One): One[] => {
  const at = Math.max(0, all.indexOf(first))
  return [...all.slice(at), ...all.slice(0, at)]
}

function subjectLines(grounds: Grounds): Fields {
  const { phrases, words, company, topic, group, pick } = grounds
  const plain = phrases.subjects(topic, company, phrases.everybody)
  const own = words.hook.map((hook) => hook(topic))
  const all = [...new Set(group ? [`${group}: ${topic}`, ...own, ...plain] : [...own, ...plain])]
  return {
    subjects: turned(all, pick(all))
      .slice(0, 5)
      .map((subject) => fitted(subject, 76)),
    preheader: fitted(phrases.preheader(company), 100),
  }
}

function email(grounds: Grounds): Fields {
  const { phrases, words, company, topic, group, offer, length, pick } = grounds
  const paragraph = (text: string) => ({ kind: 'paragraph', text, items: [] as string[] })
  const facts = factsFor(grounds)
  return {
    ...subjectLines(grounds),
    blocks: [
      { kind: 'heading', text: topic, items: [] },
      paragraph(words.greeting(`{{firstName|${phrases.everybody}}}`)),
      paragraph([pick(words.opening)(company, topic), group ? phrases.audience(group) : ''].filter(Boolean).join(' ')),
      ...(offer ? [paragraph(phrases.offer(offer))] : []),
      ...(length === 'short' ? [] : [paragraph(pick(phrases.more))]),
      ...(facts.length ? [{ kind: 'list', text: phrases.facts, items: facts }] : []),
      ...(length === 'long' ? phrases.more.filter((more) => more !== pick(phrases.more)).map(paragraph) : []),
      { kind: 'button', text: pick(words.button), items: [] },
      paragraph(pick(words.ending)),
    ],
  }
}

/** Names of templates know small Latin letters alone. */
const templateName = (topic: string): string =>
  topic
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40) || 'update'

function whatsappTemplate(grounds: Grounds): Fields {
  const { phrases, words, company, topic, group, offer, length, pick } = grounds
  const body = [
    words.greeting('{{1}}'),
    [pick(words.opening)(company, topic), group ? phrases.audience(group) : ''].filter(Boolean).join(' '),
    offer ? phrases.offer(offer) : '',
    ...(length === 'short' ? [] : factsFor(grounds).slice(0, 1)),
    pick(words.ending),
  ]
  return {
    name: templateName(topic),
    category: 'marketing',
    header: fitted(topic, 60),
    body: fitted(body.filter(Boolean).join('\n'), 1_000),
    footer: fitted(company, 60),
    buttons: words.button.map((button) => fitted(button, 25)).slice(0, 2),
    samples: [phrases.firstName],
  }
}

function sms(grounds: Grounds): Fields {
  const { phrases, words, company, topic, group, offer, length, pick } = grounds
  const parts = [
    `${company}: ${pick(words.hook)(fitted(topic, 60))}`,
    ...(group ? [phrases.audience(fitted(group, 30))] : []),
    ...(offer && length !== 'short' ? [phrases.offer(fitted(offer, 60))] : []),
    ...(length === 'short' ? [] : [pick(words.ending)]),
  ]
  const most = /[\u0600-\u06ff]/.test(parts.join('')) ? 195 : 300
  // An ellipsis would make the whole message take twice the room.
  return { text: fitted(parts.join(' '), most).replace(/…/g, '...') }
}

const asHashtag = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((part) => (part[0] ?? '').toUpperCase() + part.slice(1))
    .join('')

function social(grounds: Grounds): Fields {
  const { phrases, words, company, topic, group, offer, length, network, pick } = grounds
  const hashtags = [...new Set([asHashtag(company), ...(topic.match(/\p{L}{6,}/gu) ?? []).slice(0, 2).map(asHashtag)])]
  const isNarrow = ['x', 'bluesky'].includes(network)
  const lines = [
    pick(words.hook)(topic),
    ...(group ? [phrases.audience(group)] : []),
    ...(offer ? [phrases.offer(offer)] : []),
    ...(isNarrow ? [] : factsFor(grounds)),
    ...(length === 'short' || isNarrow ? [] : [pick(phrases.more)]),
    pick(words.ending),
  ]
  return { text: fitted(lines.join(isNarrow ? ' ' : '\n\n'), isNarrow ? 200 : 400), hashtags }
}

function videoScript(grounds: Grounds): Fields {
  const { phrases, words, company, topic, group, offer, length, pick } = grounds
  const scene = (picture: string, voice: string, onScreen: string) => ({
    seconds: Math.max(3, Math.ceil(voice.split(/\s+/).length / 2.4)),
    picture,
    voice,
    onScreen: fitted(onScreen, 60),
  })
  return {
    title: fitted(`${company}: ${topic}`, 120),
    scenes: [
      scene(phrases.scene.open, pick(words.hook)(topic), topic),
      scene(
        phrases.scene.show,
        [group ? phrases.audience(group) : '', pick(words.opening)(company, topic)].filter(Boolean).join(' '),
        group || company,
      ),
      ...(offer ? [scene(phrases.scene.show, phrases.offer(offer), offer)] : []),
      ...factsFor(grounds).map((fact) => scene(phrases.scene.show, fact, fitted(fact, 40))),
      ...(length === 'long' ? phrases.more.map((more) => scene(phrases.scene.show, more, company)) : []),
      scene(phrases.scene.close, pick(words.ending), pick(words.button)),
    ],
  }
}

export const PATTERNS: Readonly<Record<string, (grounds: Grounds) => Fields>> = {
  draft_subject_lines: subjectLines,
  draft_email: email,
  draft_whatsapp_template: whatsappTemplate,
  draft_sms: sms,
  draft_social: social,
  draft_video_script: videoScript,
}
