export { blur, naming, type Outcome, outcome, targets } from './attack'
export { badValues, type Field, fieldsOf, formsOf, type Input, sample, schemaOf, withWrong } from './fields'
