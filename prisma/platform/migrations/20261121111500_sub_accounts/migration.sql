-- A sub-account takes from its parent what it has not chosen itself.
ALTER TABLE "tenant" ALTER COLUMN "locale" DROP NOT NULL, ALTER COLUMN "time_zone" DROP NOT NULL;

-- What a parent fixes for its sub-accounts: one field locked to the parent's value, or bounded to a list.
CREATE TABLE "account_rule" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "field" TEXT NOT NULL,
    "is_locked" BOOLEAN NOT NULL DEFAULT false,
    "allowed" JSONB,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "account_rule_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "account_rule_tenant_id_sub_tenant_id_field_key" ON "account_rule"("tenant_id", "sub_tenant_id", "field") NULLS NOT DISTINCT;
ALTER TABLE "account_rule" ADD CONSTRAINT "account_rule_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
GRANT SELECT, INSERT, UPDATE, DELETE ON "account_rule" TO app_platform;
