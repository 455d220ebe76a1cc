-- CreateTable
CREATE TABLE "staff_invitation" (
    "id" UUID NOT NULL,
    "email_normalized" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "staff_invitation_email_normalized_key" ON "staff_invitation"("email_normalized");

-- CreateIndex
CREATE UNIQUE INDEX "staff_invitation_token_hash_key" ON "staff_invitation"("token_hash");

ALTER TABLE "staff" DROP CONSTRAINT "staff_role_check";
ALTER TABLE "staff" ADD CONSTRAINT "staff_role_check" CHECK ("role" IN ('super_admin', 'operator', 'support', 'billing', 'read_only'));
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_role_check" CHECK ("role" IN ('super_admin', 'operator', 'support', 'billing', 'read_only'));
