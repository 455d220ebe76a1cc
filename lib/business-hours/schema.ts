/** The part of this room that a browser may load. */
export * from './is-open'
export * from './weekly-hours'
