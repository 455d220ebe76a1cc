export { type Callback, callbackOf, type StormCompany, stateAfter, stormCompany } from './company'
export { draws, type Piece, preference, shuffled, storyOfAll } from './story'
