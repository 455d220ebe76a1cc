-- What a mail quotes of those before it stands apart from what it says.
ALTER TABLE "message" ADD COLUMN "quoted" TEXT;
