-- On whose host a customer began a conversation that was moved to another account; null: on its own account's.
ALTER TABLE "conversation" ADD COLUMN "host_account_id" UUID;
