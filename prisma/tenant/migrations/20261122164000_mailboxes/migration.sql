-- Mailboxes that are read by IMAP.
CREATE TABLE "mailbox" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "host" TEXT NOT NULL,
    "port" INTEGER NOT NULL,
    "security" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "password_sealed" TEXT NOT NULL,
    "folder" TEXT NOT NULL DEFAULT 'INBOX',
    "afterwards" TEXT NOT NULL DEFAULT 'seen',
    "move_to" TEXT,
    "every_minutes" SMALLINT NOT NULL DEFAULT 2,
    "uid_validity" TEXT,
    "last_uid" BIGINT NOT NULL DEFAULT 0,
    "since_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failing_uid" BIGINT,
    "failing_times" SMALLINT NOT NULL DEFAULT 0,
    "problem" TEXT,
    "detail" TEXT,
    "failed_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "taken_at" TIMESTAMPTZ(3),
    "taken" INTEGER NOT NULL DEFAULT 0,
    "left_out" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mailbox_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "mailbox_security_check" CHECK ("security" IN ('tls', 'starttls', 'none')),
    CONSTRAINT "mailbox_afterwards_check" CHECK ("afterwards" IN ('seen', 'move', 'keep'))
);
CREATE UNIQUE INDEX "mailbox_place_key" ON "mailbox"("tenant_id", "sub_tenant_id", "host", "user_name", "folder") NULLS NOT DISTINCT;

SELECT app.protect_table('mailbox');
