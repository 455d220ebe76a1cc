-- Forms that visitors fill in: what they ask, each version of it, what was sent, and how often they were seen.
CREATE TABLE "form" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_open" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by" TEXT,

    CONSTRAINT "form_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "form_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "form_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "actor_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "form_submission" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "form_id" UUID NOT NULL,
    "form_version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "values" JSONB NOT NULL,
    "consents" JSONB NOT NULL DEFAULT '[]',
    "utm" JSONB NOT NULL DEFAULT '{}',
    "referrer" TEXT,
    "page_url" TEXT,
    "landing_page_id" UUID,
    "ip" TEXT,
    "user_agent" TEXT,
    "dedupe_key" TEXT NOT NULL,
    "contact_id" UUID,
    "needs_confirmation" BOOLEAN NOT NULL DEFAULT false,
    "token_hash" TEXT,
    "confirm_by" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_submission_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "form_submission_state_check" CHECK ("state" IN ('received', 'confirmed', 'spam')),
    CONSTRAINT "form_submission_reason_check" CHECK (("state" = 'spam') = ("reason" IS NOT NULL)),
    CONSTRAINT "form_submission_confirmed_check" CHECK (("state" = 'confirmed') = ("confirmed_at" IS NOT NULL))
);

CREATE TABLE "visit_day" (
    "tenant_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "subject_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "submissions" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "visit_day_pkey" PRIMARY KEY ("tenant_id","subject_id","day")
);

-- An address is free again as soon as its form is deleted.
CREATE UNIQUE INDEX "form_tenant_id_sub_tenant_id_slug_key" ON "form"("tenant_id", "sub_tenant_id", "slug") NULLS NOT DISTINCT WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "form_version_tenant_id_form_id_version_key" ON "form_version"("tenant_id", "form_id", "version");
CREATE UNIQUE INDEX "form_submission_tenant_id_dedupe_key_key" ON "form_submission"("tenant_id", "dedupe_key");
CREATE INDEX "form_submission_tenant_id_form_id_state_id_idx" ON "form_submission"("tenant_id", "form_id", "state", "id");
CREATE INDEX "form_submission_tenant_id_email_id_idx" ON "form_submission"("tenant_id", "email", "id");
CREATE INDEX "form_submission_tenant_id_contact_id_id_idx" ON "form_submission"("tenant_id", "contact_id", "id");
CREATE INDEX "form_submission_tenant_id_token_hash_idx" ON "form_submission"("tenant_id", "token_hash");

ALTER TABLE "form_version" ADD CONSTRAINT "form_version_tenant_id_form_id_fkey" FOREIGN KEY ("tenant_id", "form_id") REFERENCES "form"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "form_submission" ADD CONSTRAINT "form_submission_tenant_id_form_id_fkey" FOREIGN KEY ("tenant_id", "form_id") REFERENCES "form"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "form_submission" ADD CONSTRAINT "form_submission_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('form');
SELECT app.protect_table('form_version');
SELECT app.protect_table('form_submission');
SELECT app.protect_table('visit_day');
