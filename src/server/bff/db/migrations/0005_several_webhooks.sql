UPDATE "bff"."webhook_secrets" SET "webhook_id" = '' WHERE "webhook_id" IS NULL;--> statement-breakpoint
ALTER TABLE "bff"."webhook_secrets" DROP CONSTRAINT "webhook_secrets_pkey";--> statement-breakpoint
ALTER TABLE "bff"."webhook_secrets" ALTER COLUMN "webhook_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "bff"."webhook_secrets" ADD CONSTRAINT "webhook_secrets_instance_id_webhook_id_pk" PRIMARY KEY("instance_id","webhook_id");
