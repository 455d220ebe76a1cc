/**
 * A provider told something of a template of one of the account's numbers. `connectionId` says of which number's account (`sandbox`
 * too), `field` what it is in Meta's words (`message_template_status_update` …), `value` the rest as JSON.
 */
export const TEMPLATE_TOLD = 'message.template-told'
export type TemplateTold = { connectionId: string; field: string; value: string }
