-- What nobody has to approve is begun as it is written down.
ALTER TABLE "agent_action" ALTER COLUMN "state" SET DEFAULT 'running';
