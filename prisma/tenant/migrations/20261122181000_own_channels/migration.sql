-- Channels of a company's own, which a program of its carries.
ALTER TABLE "channel_connection" DROP CONSTRAINT "channel_connection_kind_check";
ALTER TABLE "channel_connection" ADD CONSTRAINT "channel_connection_kind_check" CHECK ("kind" IN ('sms', 'whatsapp', 'api'));
ALTER TABLE "message_event" DROP CONSTRAINT "message_event_channel_check";
ALTER TABLE "message_event" ADD CONSTRAINT "message_event_channel_check" CHECK ("channel" IN ('sms', 'whatsapp', 'api'));
ALTER TABLE "conversation" DROP CONSTRAINT "conversation_channel_check";
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_channel_check"
  CHECK ("channel" IN ('web_chat', 'web_form', 'sms', 'whatsapp', 'email', 'api'));
