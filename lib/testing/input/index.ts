export { badValues, type Field, fieldsOf, formsOf, type Input, sample, schemaOf, withValue } from './fields'
