-- CreateTable
CREATE TABLE "branding_version" (
    "tenant_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "choices" JSONB NOT NULL,
    "restored_from" INTEGER,
    "created_by" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "branding_version_pkey" PRIMARY KEY ("tenant_id","version")
);

-- CreateTable
CREATE TABLE "branding_draft" (
    "tenant_id" UUID NOT NULL,
    "choices" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "base_version" INTEGER NOT NULL,
    "updated_by" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "branding_draft_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "sign_up_request" (
    "id" UUID NOT NULL,
    "email_hash" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "input_sealed" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "run_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_up_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sign_up_request_email_hash_key" ON "sign_up_request"("email_hash");

-- CreateIndex
CREATE UNIQUE INDEX "sign_up_request_token_hash_key" ON "sign_up_request"("token_hash");

-- CreateIndex
CREATE INDEX "sign_up_request_expires_at_idx" ON "sign_up_request"("expires_at");

-- AddForeignKey
ALTER TABLE "branding_version" ADD CONSTRAINT "branding_version_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "branding_draft" ADD CONSTRAINT "branding_draft_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- What companies show today is the beginning of their history.
INSERT INTO "branding_version" ("tenant_id", "version", "choices", "created_at")
SELECT "tenant_id", "version", "choices", "updated_at" FROM "branding";
