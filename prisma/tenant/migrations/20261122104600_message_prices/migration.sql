-- What messages cost a company, from which day on.
CREATE TABLE "message_price" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "channel" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE NOT NULL,
    "currency" TEXT NOT NULL,
    "micro" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_price_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "message_price_channel_check" CHECK ("channel" IN ('email', 'sms', 'whatsapp')),
    CONSTRAINT "message_price_micro_check" CHECK ("micro" >= 0)
);
CREATE UNIQUE INDEX "message_price_place_key" ON "message_price"("tenant_id", "sub_tenant_id", "channel", "country", "category", "valid_from") NULLS NOT DISTINCT;

SELECT app.protect_table('message_price');
