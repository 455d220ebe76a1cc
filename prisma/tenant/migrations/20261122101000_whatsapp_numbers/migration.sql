-- Numbers at WhatsApp: the version of the API that they are reached by, and what Meta last told of them.
ALTER TABLE "channel_connection" ADD COLUMN "api_version" TEXT, ADD COLUMN "verified_name" TEXT, ADD COLUMN "quality" TEXT,
  ADD COLUMN "limit_tier" TEXT, ADD COLUMN "heard_at" TIMESTAMPTZ(3);
ALTER TABLE "channel_connection" ADD CONSTRAINT "channel_connection_quality_check" CHECK ("quality" IN ('green', 'yellow', 'red', 'unknown'));
