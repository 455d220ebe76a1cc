-- CreateTable
CREATE TABLE "api_key" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "owner_id" UUID NOT NULL,
    "owner_name" TEXT NOT NULL,
    "rotated_from_id" UUID,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_name" TEXT,
    "replaced_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "idempotent_call" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "credential" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "body_sealed" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotent_call_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_tenant_id_hash_key" ON "api_key"("tenant_id", "hash");

-- CreateIndex
CREATE INDEX "idempotent_call_tenant_id_expires_at_idx" ON "idempotent_call"("tenant_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "idempotent_call_tenant_id_credential_key_key" ON "idempotent_call"("tenant_id", "credential", "key");


SELECT app.protect_table('api_key');
SELECT app.protect_table('idempotent_call');
