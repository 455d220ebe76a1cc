-- Notices on members' devices.
ALTER TABLE "notification_preference" ADD COLUMN "push" BOOLEAN;

CREATE TABLE "push_device" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "member_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "endpoint_hash" TEXT NOT NULL,
    "address_sealed" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_device_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "push_device_tenant_id_endpoint_hash_key" ON "push_device"("tenant_id", "endpoint_hash");
CREATE INDEX "push_device_tenant_id_member_id_id_idx" ON "push_device"("tenant_id", "member_id", "id");
CREATE INDEX "push_device_tenant_id_session_id_idx" ON "push_device"("tenant_id", "session_id");

ALTER TABLE "push_device" ADD CONSTRAINT "push_device_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "push_device" ADD CONSTRAINT "push_device_tenant_id_session_id_fkey" FOREIGN KEY ("tenant_id", "session_id") REFERENCES "member_session"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('push_device');
