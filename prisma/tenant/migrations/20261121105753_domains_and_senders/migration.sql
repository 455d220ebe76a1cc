-- CreateTable
CREATE TABLE "email_sender" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "from_name" TEXT,
    "from_address" TEXT,
    "reply_to" TEXT,
    "smtp_host" TEXT,
    "smtp_port" INTEGER,
    "smtp_security" TEXT NOT NULL DEFAULT 'starttls',
    "smtp_user" TEXT,
    "smtp_password_sealed" TEXT,
    "failure" TEXT,
    "failed_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "email_sender_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "email_domain" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "domain" TEXT NOT NULL,
    "selector" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "private_key_sealed" TEXT NOT NULL,
    "checks" JSONB NOT NULL DEFAULT '[]',
    "checked_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "next_check_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "email_domain_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "email_sender_tenant_id_sub_tenant_id_key" ON "email_sender"("tenant_id", "sub_tenant_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "email_domain_tenant_id_sub_tenant_id_domain_key" ON "email_domain"("tenant_id", "sub_tenant_id", "domain") NULLS NOT DISTINCT;

ALTER TABLE "email_sender" ADD CONSTRAINT "email_sender_security_check" CHECK ("smtp_security" IN ('tls', 'starttls', 'none'));
ALTER TABLE "email_sender" ADD CONSTRAINT "email_sender_port_check" CHECK ("smtp_port" BETWEEN 1 AND 65535);

-- Row-level security, as on every table.
DO $$
DECLARE
  target text;
  scoped boolean;
BEGIN
  FOREACH target IN ARRAY ARRAY['email_sender', 'email_domain']
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
