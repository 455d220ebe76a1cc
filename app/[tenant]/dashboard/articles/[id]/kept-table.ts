import { Node } from '@tiptap/react'

/** A table of a page stands in the text as one block: it can be moved and deleted, and saving never loses it. */
export const KeptTable = Node.create({
  name: 'keptTable',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    html: { default: '', parseHTML: (element) => element.innerHTML, renderHTML: () => ({}) },
  }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ node }) => {
    const table = document.createElement('table')
    // Sanitised by the server when it was saved, and again at the next save.
    table.innerHTML = String(node.attrs.html)
    return { dom: table }
  },
})
