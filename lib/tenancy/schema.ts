/** What a browser may know of this room. */
export * from './catalogue'
