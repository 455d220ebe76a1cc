-- Service levels by priority and team: a team's own hours, both deadlines of a conversation, and which targets were kept.
ALTER TABLE "team" ADD COLUMN "hours" JSONB;
ALTER TABLE "team" ADD COLUMN "holidays" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "team" ADD COLUMN "away_text" TEXT;

-- The later of the two that are owed.
ALTER TABLE "conversation" ADD COLUMN "later_due_at" TIMESTAMPTZ(3);
ALTER TABLE "conversation" ADD COLUMN "later_due_kind" TEXT;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_later_due_check" CHECK ("later_due_kind" IN ('first', 'next', 'resolution') AND "later_due_at" >= "due_at" OR "later_due_kind" IS NULL AND "later_due_at" IS NULL);

-- How much a clock was given, so that another target moves it by the difference; the answer and the settling that were missed already;
-- and how often each target was kept and missed.
ALTER TABLE "target_clock" ADD COLUMN "response_target_ms" BIGINT;
ALTER TABLE "target_clock" ADD COLUMN "resolution_target_ms" BIGINT;
ALTER TABLE "target_clock" ADD COLUMN "missed_key" UUID;
ALTER TABLE "target_clock" ADD COLUMN "is_resolution_missed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "target_clock" ADD COLUMN "first_met" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "target_clock" ADD COLUMN "first_missed" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "target_clock" ADD COLUMN "next_met" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "target_clock" ADD COLUMN "next_missed" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "target_clock" ADD COLUMN "resolution_met" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "target_clock" ADD COLUMN "resolution_missed" INTEGER NOT NULL DEFAULT 0;
