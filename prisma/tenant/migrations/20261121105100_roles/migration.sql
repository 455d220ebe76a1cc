-- AlterTable
ALTER TABLE "agent" ADD COLUMN     "owner_id" UUID;

-- AlterTable
ALTER TABLE "canned_reply" ADD COLUMN     "owner_id" UUID;

-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "owner_id" UUID;

-- AlterTable
ALTER TABLE "help_article" ADD COLUMN     "owner_id" UUID;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "role_id" UUID;

-- CreateTable
CREATE TABLE "role" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "permissions" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "role_version" (
    "tenant_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "permissions" JSONB NOT NULL,
    "restored_from" INTEGER,
    "changed_by_id" TEXT,
    "changed_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_version_pkey" PRIMARY KEY ("tenant_id","role_id","version")
);

-- CreateTable
CREATE TABLE "join_link" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "email_domain" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "role_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "joined" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "join_link_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "role_tenant_id_sub_tenant_id_name_key" ON "role"("tenant_id", "sub_tenant_id", "name") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "contact_tenant_id_owner_id_idx" ON "contact"("tenant_id", "owner_id");

-- CreateIndex
CREATE INDEX "member_tenant_id_role_id_idx" ON "member"("tenant_id", "role_id");

-- AddForeignKey
ALTER TABLE "role_version" ADD CONSTRAINT "role_version_tenant_id_role_id_fkey" FOREIGN KEY ("tenant_id", "role_id") REFERENCES "role"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "join_link" ADD CONSTRAINT "join_link_tenant_id_role_id_fkey" FOREIGN KEY ("tenant_id", "role_id") REFERENCES "role"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_tenant_id_role_id_fkey" FOREIGN KEY ("tenant_id", "role_id") REFERENCES "role"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;


ALTER TABLE "member" DROP CONSTRAINT "member_role_check";
ALTER TABLE "member" ADD CONSTRAINT "member_role_check" CHECK ("role" IN ('tenant_admin', 'manager', 'agent', 'viewer', 'subtenant_admin', 'custom'));
ALTER TABLE "member" ADD CONSTRAINT "member_custom_role_check" CHECK (("role" = 'custom') = ("role_id" IS NOT NULL));
ALTER TABLE "join_link" ADD CONSTRAINT "join_link_role_check" CHECK ("role" IN ('manager', 'agent', 'viewer', 'custom'));
ALTER TABLE "join_link" ADD CONSTRAINT "join_link_custom_role_check" CHECK (("role" = 'custom') = ("role_id" IS NOT NULL));

-- Row-level security, as on every table.
DO $$
DECLARE
  target text;
  scoped boolean;
BEGIN
  FOREACH target IN ARRAY ARRAY['role', 'role_version', 'join_link']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target);
    EXECUTE format($policy$CREATE POLICY tenant_isolation ON %I AS RESTRICTIVE FOR ALL TO PUBLIC
      USING (tenant_id = nullif(current_setting('app.current_tenant_id', true), '')::uuid)
      WITH CHECK (tenant_id = nullif(current_setting('app.current_tenant_id', true), '')::uuid)$policy$, target);
    SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = target::regclass AND attname = 'sub_tenant_id') INTO scoped;
    IF scoped THEN
      EXECUTE format($policy$CREATE POLICY sub_tenant_scope ON %I AS PERMISSIVE FOR ALL TO PUBLIC
        USING (coalesce(current_setting('app.current_sub_tenant_id', true), '') = '' OR sub_tenant_id = nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid)
        WITH CHECK (coalesce(current_setting('app.current_sub_tenant_id', true), '') = '' OR sub_tenant_id = nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid)$policy$, target);
    ELSE
      EXECUTE format('CREATE POLICY sub_tenant_scope ON %I AS PERMISSIVE FOR ALL TO PUBLIC USING (true) WITH CHECK (true)', target);
    END IF;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_rw', target);
  END LOOP;
END
$$;
