-- DropIndex
DROP INDEX "tenant_plan_id_idx";

-- CreateTable
CREATE TABLE "plan_version" (
    "plan_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "price_cents" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL DEFAULT 'usd',
    "features" TEXT[],
    "limits" JSONB NOT NULL,
    "note" TEXT,
    "created_by" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("plan_id","version")
);

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Names as the guides write them.
UPDATE "tenant_feature" SET "feature" = 'chatAgents' WHERE "feature" = 'chat_agents';
UPDATE "tenant_feature" SET "feature" = 'voiceAgents' WHERE "feature" = 'voice_agents';
UPDATE "tenant_limit" SET "resource" = 'storage' WHERE "resource" = 'storage_mb';

INSERT INTO "plan_version" ("plan_id", "version", "price_cents", "currency", "features", "limits")
SELECT "id", 1, "price_cents", "currency", array_replace("features", 'chat_agents', 'chatAgents'), "limits" FROM "plan";

UPDATE "plan_version" SET "features" = seed.features, "limits" = seed.limits FROM (VALUES
  ('free', ARRAY['chatAgents'],
    '{"users": 3, "agents": 1, "knowledge_pages": 100, "contacts": 500, "campaigns": 2, "social_accounts": 1, "sub_accounts": 0, "concurrent_calls": 0, "storage": 100, "messages": 1000, "ai_messages": 200, "ai_tokens": 500000, "api_calls": 1000, "api_rate_limit": 100, "api_burst": 20, "audit_days": 30}'::jsonb),
  ('starter', ARRAY['chatAgents', 'basic_social', 'basic_analytics', 'api_access', 'custom_domain'],
    '{"users": 5, "agents": 2, "knowledge_pages": 500, "contacts": 5000, "campaigns": 10, "social_accounts": 3, "sub_accounts": 0, "concurrent_calls": 0, "storage": 1000, "messages": 10000, "ai_messages": 2000, "ai_tokens": 5000000, "api_calls": 20000, "api_rate_limit": 1000, "api_burst": 50, "audit_days": 90}'::jsonb),
  ('professional', ARRAY['chatAgents', 'basic_social', 'advanced_analytics', 'ai_content', 'campaigns', 'videos', 'analytics', 'insights', 'integrations', 'api_access', 'custom_domain', 'custom_css', 'white_label', 'email_identity', 'sub_accounts', 'custom_roles', 'audit_export'],
    '{"users": 25, "agents": 10, "knowledge_pages": 5000, "contacts": 50000, "campaigns": 100, "social_accounts": 15, "sub_accounts": 5, "concurrent_calls": 2, "storage": 10000, "messages": 100000, "ai_messages": 20000, "ai_tokens": 50000000, "api_calls": 500000, "api_rate_limit": 10000, "api_burst": 300, "audit_days": 365}'::jsonb),
  ('enterprise', ARRAY['all_features'],
    '{"users": -1, "agents": -1, "knowledge_pages": -1, "contacts": -1, "campaigns": -1, "social_accounts": -1, "sub_accounts": -1, "concurrent_calls": -1, "storage": -1, "messages": -1, "ai_messages": -1, "ai_tokens": -1, "api_calls": -1, "api_rate_limit": -1, "api_burst": -1, "audit_days": -1}'::jsonb)
) AS seed(id, features, limits) WHERE "plan_id" = seed.id;

-- AlterTable
ALTER TABLE "plan" DROP COLUMN "currency",
DROP COLUMN "features",
DROP COLUMN "limits",
DROP COLUMN "price_cents",
ADD COLUMN     "current_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "is_retired" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "plan_version" INTEGER NOT NULL DEFAULT 0;
UPDATE "tenant" SET "plan_version" = 1;

-- AlterTable
ALTER TABLE "tenant_feature" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "created_by" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "tenant_limit" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "created_by" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "tenant_plan_id_plan_version_idx" ON "tenant"("plan_id", "plan_version");

-- CreateIndex
CREATE INDEX "tenant_feature_ends_at_idx" ON "tenant_feature"("ends_at");

-- CreateIndex
CREATE INDEX "tenant_limit_ends_at_idx" ON "tenant_limit"("ends_at");

-- AddForeignKey
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_plan_id_plan_version_fkey" FOREIGN KEY ("plan_id", "plan_version") REFERENCES "plan_version"("plan_id", "version") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_version_check" CHECK ("version" > 0);
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_price_check" CHECK ("price_cents" >= 0);
ALTER TABLE "tenant_limit" ADD CONSTRAINT "tenant_limit_limit_check" CHECK ("limit" >= -1);

-- A company that gets a plan without a word about the version gets the current one.
CREATE FUNCTION "current_plan_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."plan_version" = 0 OR (TG_OP = 'UPDATE' AND NEW."plan_id" <> OLD."plan_id" AND NEW."plan_version" = OLD."plan_version") THEN
    SELECT "current_version" INTO NEW."plan_version" FROM "platform"."plan" WHERE "id" = NEW."plan_id";
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "tenant_plan_version" BEFORE INSERT OR UPDATE OF "plan_id", "plan_version" ON "tenant"
  FOR EACH ROW EXECUTE FUNCTION "current_plan_version"();

-- What a company bought cannot be altered behind its back.
REVOKE UPDATE, DELETE, TRUNCATE ON "plan_version" FROM app_platform;
