-- Mailboxes have turns as campaigns do, in a line of their own.
ALTER TABLE "campaign_run" DROP CONSTRAINT "campaign_run_kind_check";
ALTER TABLE "campaign_run" ADD CONSTRAINT "campaign_run_kind_check" CHECK ("kind" IN ('campaign', 'sequence', 'mailbox'));
