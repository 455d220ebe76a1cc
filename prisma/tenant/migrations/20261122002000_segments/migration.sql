-- Segments: lists that are kept by hand, and rules; who belongs to them; and whose change has not been looked at yet.
ALTER TABLE "segment" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'list', ADD COLUMN "rules" JSONB,
  ADD COLUMN "is_relative" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "members" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "refreshed_at" TIMESTAMPTZ(3), ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "segment" ADD CONSTRAINT "segment_kind_check" CHECK ("kind" IN ('list', 'rules'));
ALTER TABLE "segment" ADD CONSTRAINT "segment_rules_check" CHECK (("kind" = 'rules') = ("rules" IS NOT NULL));

CREATE TABLE "segment_member" (
    "tenant_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "segment_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "segment_member_pkey" PRIMARY KEY ("tenant_id","segment_id","contact_id")
);
ALTER TABLE "segment_member" ADD CONSTRAINT "segment_member_tenant_id_segment_id_fkey" FOREIGN KEY ("tenant_id", "segment_id") REFERENCES "segment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "segment_member" ADD CONSTRAINT "segment_member_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
CREATE INDEX "segment_member_tenant_id_contact_id_segment_id_idx" ON "segment_member"("tenant_id", "contact_id", "segment_id");

CREATE TABLE "segment_change" (
    "tenant_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "contact_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "segment_change_pkey" PRIMARY KEY ("tenant_id","contact_id")
);
ALTER TABLE "segment_change" ADD CONSTRAINT "segment_change_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('segment_member');
SELECT app.protect_table('segment_change');
