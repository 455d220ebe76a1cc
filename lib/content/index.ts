export {
  type CompiledContent,
  type ContentFacts,
  checkContent,
  compileContent,
  contactVariables,
  type EmailContent,
  emailContent,
  type Finding,
  linkTarget,
  type Personal,
  personalise,
} from './schema'
