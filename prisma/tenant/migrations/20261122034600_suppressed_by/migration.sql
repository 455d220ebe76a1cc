-- Who of the team or which key has suppressed an address; empty where a reader or a mail server did.
ALTER TABLE "suppression" ADD COLUMN "added_by" TEXT NOT NULL DEFAULT '';
