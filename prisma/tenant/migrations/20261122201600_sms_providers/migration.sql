-- Text messages go by the protocol of one of several providers; a number connected before is Twilio's.
ALTER TABLE "channel_connection" ADD COLUMN "provider" TEXT;
ALTER TABLE "channel_connection" ADD CONSTRAINT "channel_connection_provider_check" CHECK ("provider" IS NULL OR ("kind" = 'sms' AND "provider" IN ('twilio', 'vonage')));
