'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Switch } from '@/components/ui/switch'
import { type Block, type BlockOf, COLUMN_SHARES } from '@/lib/content/schema'
import { BlockList } from './block-list'
import { Choice } from './choice'
import { useEditorState } from './editor-context'
import { AlignField, ColorField, LinkField, NumberField } from './look-fields'
import { PictureField } from './picture-field'
import { RichTextField } from './rich-text-field'
import { TextField } from './text-field'

/** What can be said of a block; each change is in the preview at once. */
export function BlockSettings({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <TextSettings block={block} />
    case 'image':
      return <ImageSettings block={block} />
    case 'button':
      return <ButtonSettings block={block} />
    case 'product':
      return <ProductSettings block={block} />
    case 'columns':
      return <ColumnsSettings block={block} />
    case 'divider':
      return <DividerSettings block={block} />
    case 'footer':
      return <FooterSettings block={block} />
  }
}

function TextSettings({ block }: { block: BlockOf<'text'> }) {
  const t = useTranslations('content.settings')
  const { changeBlock } = useEditorState()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <RichTextField value={block.content} onChange={(content) => changeBlock({ ...block, content }, 'content')} />
      <div className="flex flex-wrap items-end gap-4">
        <AlignField value={block.align} onChange={(align) => changeBlock({ ...block, align }, 'align')} />
        <ColorField
          label={t('textColor')}
          value={block.color}
          fallback="#1f2937"
          onChange={(color) => changeBlock({ ...block, color }, 'color')}
        />
        <ColorField
          label={t('background')}
          value={block.background}
          fallback="#ffffff"
          onChange={(background) => changeBlock({ ...block, background }, 'background')}
        />
      </div>
    </div>
  )
}

function ImageSettings({ block }: { block: BlockOf<'image'> }) {
  const t = useTranslations('content.settings')
  const { changeBlock } = useEditorState()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PictureField
        value={block.src}
        onChange={(src, name) => changeBlock({ ...block, src, alt: block.alt || name }, 'src')}
      />
      <TextField
        label={t('alt')}
        hint={t('altHint')}
        value={block.alt}
        maxLength={300}
        onChange={(alt) => changeBlock({ ...block, alt }, 'alt')}
      />
      <LinkField value={block.href} isOptional onChange={(href) => changeBlock({ ...block, href }, 'href')} />
      <div className="flex flex-wrap items-end gap-4">
        <AlignField value={block.align} onChange={(align) => changeBlock({ ...block, align }, 'align')} />
        <NumberField
          label={t('width')}
          unit="%"
          value={block.widthPercent}
          min={10}
          max={100}
          onChange={(widthPercent) => changeBlock({ ...block, widthPercent }, 'width')}
        />
      </div>
    </div>
  )
}

function ButtonSettings({ block }: { block: BlockOf<'button'> }) {
  const t = useTranslations('content.settings')
  const { changeBlock, setup, isReadOnly } = useEditorState()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <TextField
        label={t('label')}
        value={block.label}
        maxLength={120}
        onChange={(label) => changeBlock({ ...block, label }, 'label')}
      />
      <LinkField value={block.href} onChange={(href) => changeBlock({ ...block, href }, 'href')} />
      <div className="flex flex-wrap items-end gap-4">
        <AlignField value={block.align} onChange={(align) => changeBlock({ ...block, align }, 'align')} />
        <ColorField
          label={t('fill')}
          value={block.fill}
          fallback={setup.brand.primary}
          onChange={(fill) => changeBlock({ ...block, fill }, 'fill')}
        />
        <ColorField
          label={t('textColor')}
          value={block.ink}
          fallback={setup.brand.onPrimary}
          onChange={(ink) => changeBlock({ ...block, ink }, 'ink')}
        />
        <Field label={t('wide')} className="w-auto">
          <Switch
            checked={block.isWide}
            disabled={isReadOnly}
            onCheckedChange={(isWide) => changeBlock({ ...block, isWide }, 'isWide')}
          />
        </Field>
      </div>
    </div>
  )
}

function ProductSettings({ block }: { block: BlockOf<'product'> }) {
  const t = useTranslations('content.settings')
  const { changeBlock } = useEditorState()
  const set = (part: Partial<typeof block>) => changeBlock({ ...block, ...part }, Object.keys(part).join())
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PictureField value={block.src} onChange={(src, name) => set({ src, alt: block.alt || name })} />
      <TextField label={t('alt')} value={block.alt} maxLength={300} onChange={(alt) => set({ alt })} />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TextField label={t('title')} value={block.title} maxLength={200} onChange={(title) => set({ title })} />
        <TextField label={t('price')} value={block.price} maxLength={60} isPlain onChange={(price) => set({ price })} />
      </div>
      <TextField label={t('text')} value={block.text} maxLength={1_000} isLong onChange={(text) => set({ text })} />
      <TextField label={t('label')} value={block.label} maxLength={120} onChange={(label) => set({ label })} />
      <LinkField value={block.href} onChange={(href) => set({ href })} />
      <ColorField
        label={t('background')}
        value={block.background}
        fallback="#ffffff"
        onChange={(background) => set({ background })}
      />
    </div>
  )
}

function ColumnsSettings({ block }: { block: BlockOf<'columns'> }) {
  const t = useTranslations('content.settings')
  const { changeBlock, isReadOnly } = useEditorState()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-end gap-4">
        <Field label={t('share')} isGroup className="w-auto">
          <Choice
            label={t('share')}
            value={block.share}
            disabled={isReadOnly}
            onChange={(share) => changeBlock({ ...block, share }, 'share')}
            options={COLUMN_SHARES.map((value) => ({ value, label: t(`shares.${value}`) }))}
          />
        </Field>
        <ColorField
          label={t('background')}
          value={block.background}
          fallback="#ffffff"
          onChange={(background) => changeBlock({ ...block, background }, 'background')}
        />
      </div>
      {([0, 1] as const).map((column) => (
        <div key={column} className="grid grid-cols-[minmax(0,1fr)] gap-2 rounded-lg bg-sunken/70 p-2.5">
          <p className="font-medium text-muted text-xs">{t('column', { at: column + 1 })}</p>
          <BlockList place={{ columnsId: block.id, column }} label={t('column', { at: column + 1 })} />
        </div>
      ))}
    </div>
  )
}

function DividerSettings({ block }: { block: BlockOf<'divider'> }) {
  const t = useTranslations('content.settings')
  const { changeBlock, isReadOnly } = useEditorState()
  return (
    <div className="flex flex-wrap items-end gap-4">
      <Field label={t('look')} isGroup className="w-auto">
        <Choice
          label={t('look')}
          value={block.look}
          disabled={isReadOnly}
          onChange={(look) => changeBlock({ ...block, look }, 'look')}
          options={[
            { value: 'line', label: t('line') },
            { value: 'space', label: t('space') },
          ]}
        />
      </Field>
      <NumberField
        label={t('height')}
        unit={t('pixels')}
        value={block.size}
        min={8}
        max={96}
        onChange={(size) => changeBlock({ ...block, size }, 'size')}
      />
    </div>
  )
}

function FooterSettings({ block }: { block: BlockOf<'footer'> }) {
  const t = useTranslations('content.settings')
  const { changeBlock, setup } = useEditorState()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <TextField
        label={t('address')}
        hint={t('addressHint')}
        value={block.address}
        placeholder={setup.brand.footerText ?? ''}
        maxLength={500}
        isLong
        isPlain
        onChange={(address) => changeBlock({ ...block, address }, 'address')}
      />
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        value={block.reason}
        maxLength={500}
        isLong
        onChange={(reason) => changeBlock({ ...block, reason }, 'reason')}
      />
      <p className="text-muted text-xs">{t('footerLinks')}</p>
    </div>
  )
}
