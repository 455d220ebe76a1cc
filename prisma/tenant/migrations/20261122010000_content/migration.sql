-- What a company writes to many: templates and snippets with their versions, and what stands in what.
CREATE TABLE "content_item" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folder" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by" TEXT,

    CONSTRAINT "content_item_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "content_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "item_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "actor_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "content_version_pkey" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_tenant_id_item_id_fkey" FOREIGN KEY ("tenant_id", "item_id") REFERENCES "content_item"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE TABLE "content_use" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "used_id" UUID NOT NULL,
    "user_kind" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "content_use_pkey" PRIMARY KEY ("tenant_id","id")
);

ALTER TABLE "content_item" ADD CONSTRAINT "content_item_kind_check" CHECK ("kind" IN ('template', 'snippet'));
ALTER TABLE "content_use" ADD CONSTRAINT "content_use_user_kind_check" CHECK ("user_kind" IN ('template', 'snippet', 'campaign'));
ALTER TABLE "file" DROP CONSTRAINT "file_purpose_check";
ALTER TABLE "file" ADD CONSTRAINT "file_purpose_check" CHECK ("purpose" IN ('logo', 'icon', 'avatar', 'article', 'content'));

CREATE INDEX "content_item_tenant_id_kind_folder_id_idx" ON "content_item"("tenant_id", "kind", "folder", "id");
CREATE UNIQUE INDEX "content_version_tenant_id_item_id_version_key" ON "content_version"("tenant_id", "item_id", "version");
CREATE UNIQUE INDEX "content_use_tenant_id_user_id_used_id_key" ON "content_use"("tenant_id", "user_id", "used_id");
CREATE INDEX "content_use_tenant_id_used_id_id_idx" ON "content_use"("tenant_id", "used_id", "id");

SELECT app.protect_table('content_item');
SELECT app.protect_table('content_version');
SELECT app.protect_table('content_use');
