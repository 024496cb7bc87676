ALTER TABLE "bff"."sessions" ALTER COLUMN "sealed_credentials" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "bff"."sessions" ADD COLUMN "sealed_ext_credentials" "bytea";