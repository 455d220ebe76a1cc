import type { Block, BlockKind, BlockOf, EmailContent } from './email-blocks'

const newBlockId = (): string => crypto.randomUUID().slice(0, 13)

const DEFAULTS: { [Kind in BlockKind]: () => Omit<BlockOf<Kind>, 'id' | 'kind'> } = {
  text: () => ({ align: 'start', background: null, color: null, content: [{ kind: 'paragraph', spans: [] }] }),
  image: () => ({ align: 'center', background: null, src: null, alt: '', widthPercent: 100, href: '' }),
  button: () => ({ align: 'center', background: null, label: '', href: '', fill: null, ink: null, isWide: false }),
  product: () => ({ background: null, src: null, alt: '', title: '', price: '', text: '', label: '', href: '' }),
  divider: () => ({ look: 'line', size: 24 }),
  columns: () => ({ background: null, share: 'even', columns: [[newBlock('text')], [newBlock('text')]] }),
  footer: () => ({ address: '', reason: '' }),
}

/** An empty block of a kind, as it comes into a mail. */
export const newBlock = <Kind extends BlockKind>(kind: Kind): BlockOf<Kind> =>
  ({ id: newBlockId(), kind, ...DEFAULTS[kind]() }) as BlockOf<Kind>

/** The same block once more; its parts have ids of their own. */
export const copyOfBlock = <One extends Block>(block: One): One =>
  block.kind === 'columns'
    ? {
        ...block,
        id: newBlockId(),
        columns: block.columns.map((column) => column.map((one) => ({ ...one, id: newBlockId() }))),
      }
    : { ...block, id: newBlockId() }

/** A mail with nothing in it but what must be there. */
export const newContent = (blocks: Block[] = []): EmailContent => ({
  subject: '',
  preheader: '',
  blocks: [...blocks, newBlock('footer')],
})
