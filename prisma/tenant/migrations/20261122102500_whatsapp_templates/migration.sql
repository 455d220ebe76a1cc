-- Message templates of WhatsApp: as they are written, and how they stand with Meta.
CREATE TABLE "whatsapp_template" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "account_ref" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "category_asked" TEXT,
    "content" JSONB NOT NULL,
    "defaults" JSONB NOT NULL DEFAULT '{}',
    "unknown_parts" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "status" TEXT NOT NULL DEFAULT 'draft',
    "reason" TEXT,
    "detail" TEXT,
    "quality" TEXT NOT NULL DEFAULT 'unknown',
    "meta_id" TEXT,
    "paused_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "status_at" TIMESTAMPTZ(3),
    "quality_at" TIMESTAMPTZ(3),
    "synced_at" TIMESTAMPTZ(3),
    "next_look_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "whatsapp_template_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "whatsapp_template_category_check" CHECK ("category" IN ('marketing', 'utility', 'authentication')),
    CONSTRAINT "whatsapp_template_category_asked_check" CHECK ("category_asked" IN ('marketing', 'utility', 'authentication')),
    CONSTRAINT "whatsapp_template_status_check" CHECK ("status" IN ('draft', 'submitting', 'approved', 'pending', 'rejected', 'paused', 'disabled', 'in_appeal', 'reinstated',
      'flagged', 'pending_deletion', 'deleted', 'limit_exceeded', 'archived', 'unarchived', 'locked')),
    CONSTRAINT "whatsapp_template_quality_check" CHECK ("quality" IN ('green', 'yellow', 'red', 'unknown')),
    CONSTRAINT "whatsapp_template_account_check" CHECK ("status" = 'draft' OR "account_ref" <> '')
);

CREATE UNIQUE INDEX "whatsapp_template_name_key" ON "whatsapp_template"("tenant_id", "sub_tenant_id", "account_ref", "name", "language") NULLS NOT DISTINCT;

SELECT app.protect_table('whatsapp_template');
