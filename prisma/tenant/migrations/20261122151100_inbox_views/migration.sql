-- Named sets of filters of the inbox: one's own, or the account's.
CREATE TABLE "inbox_view" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "owner_id" UUID,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "is_for_all" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_view_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "inbox_view_tenant_id_owner_id_fkey" FOREIGN KEY ("tenant_id", "owner_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "inbox_view_tenant_id_owner_id_idx" ON "inbox_view"("tenant_id", "owner_id");
CREATE INDEX "inbox_view_tenant_id_sub_tenant_id_is_for_all_idx" ON "inbox_view"("tenant_id", "sub_tenant_id", "is_for_all");

SELECT app.protect_table('inbox_view');
