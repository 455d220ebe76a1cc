-- Landing pages: blocks on the company's host, what is published and what is worked on, with versions.
CREATE TABLE "landing_page" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "published" JSONB,
    "published_version" INTEGER,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by" TEXT,

    CONSTRAINT "landing_page_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "landing_page_published_check" CHECK (("published" IS NULL) = ("published_version" IS NULL) AND ("published" IS NULL) = ("published_at" IS NULL))
);

CREATE TABLE "landing_page_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "page_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "actor_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "landing_page_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- An address is free again as soon as its page is deleted.
CREATE UNIQUE INDEX "landing_page_tenant_id_sub_tenant_id_slug_key" ON "landing_page"("tenant_id", "sub_tenant_id", "slug") NULLS NOT DISTINCT WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "landing_page_version_tenant_id_page_id_version_key" ON "landing_page_version"("tenant_id", "page_id", "version");

ALTER TABLE "landing_page_version" ADD CONSTRAINT "landing_page_version_tenant_id_page_id_fkey" FOREIGN KEY ("tenant_id", "page_id") REFERENCES "landing_page"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('landing_page');
SELECT app.protect_table('landing_page_version');
