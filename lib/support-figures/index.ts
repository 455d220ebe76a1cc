export { figureFile } from './figure-file'
export { supportFigureReactions } from './jobs'
export { readFigures } from './read-figures'
export { rebuildFigures } from './rebuild-figures'
