-- Which account hears what a number at WhatsApp is told, where the whole installation has one address for it.
CREATE TABLE "channel_number" (
    "number_ref" TEXT NOT NULL,
    "account_ref" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_number_pkey" PRIMARY KEY ("number_ref")
);
CREATE INDEX "channel_number_account_ref_idx" ON "channel_number"("account_ref");
CREATE INDEX "channel_number_account_id_connection_id_idx" ON "channel_number"("account_id", "connection_id");
ALTER TABLE "channel_number" ADD CONSTRAINT "channel_number_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
