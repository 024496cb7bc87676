CREATE TABLE "sandbox"."ext_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"status" text NOT NULL,
	"fields" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ext_forms_status" CHECK ("sandbox"."ext_forms"."status" in ('draft', 'published', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."ext_instances" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"title" text NOT NULL,
	"logo_id" text,
	"status" text NOT NULL,
	"acceptance_status" text NOT NULL,
	"acceptance_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ext_instances_status" CHECK ("sandbox"."ext_instances"."status" in ('active', 'suspended')),
	CONSTRAINT "ext_instances_acceptance" CHECK ("sandbox"."ext_instances"."acceptance_status" in ('pending_documents', 'documents_submitted', 'rejected', 'ready'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."ext_links" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"instance_id" text NOT NULL,
	"form_id" text,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"logo_id" text,
	"amount_mode" text NOT NULL,
	"amount" bigint,
	"min_amount" bigint,
	"max_amount" bigint,
	"currency" text NOT NULL,
	"usage_mode" text NOT NULL,
	"max_uses" integer,
	"target_amount" bigint,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"paid_count" integer NOT NULL,
	"total_collected" bigint NOT NULL,
	"status" text NOT NULL,
	"allowed_payers" json NOT NULL,
	"metadata" json,
	"closes_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ext_links_status" CHECK ("sandbox"."ext_links"."status" in ('draft', 'active', 'paused', 'exhausted', 'expired', 'archived')),
	CONSTRAINT "ext_links_price" CHECK (("sandbox"."ext_links"."amount_mode" = 'fixed' and "sandbox"."ext_links"."amount" is not null and "sandbox"."ext_links"."amount" > 0
          and "sandbox"."ext_links"."min_amount" is null and "sandbox"."ext_links"."max_amount" is null)
        or ("sandbox"."ext_links"."amount_mode" = 'open' and "sandbox"."ext_links"."amount" is null
          and ("sandbox"."ext_links"."min_amount" is null or "sandbox"."ext_links"."max_amount" is null or "sandbox"."ext_links"."min_amount" <= "sandbox"."ext_links"."max_amount"))),
	CONSTRAINT "ext_links_usage" CHECK ("sandbox"."ext_links"."usage_mode" in ('one_shot', 'limited', 'reusable', 'capped_amount', 'time_window', 'whitelist')
        and ("sandbox"."ext_links"."usage_mode" = 'limited') = ("sandbox"."ext_links"."max_uses" is not null)
        and ("sandbox"."ext_links"."usage_mode" = 'capped_amount') = ("sandbox"."ext_links"."target_amount" is not null)
        and ("sandbox"."ext_links"."usage_mode" = 'time_window') = ("sandbox"."ext_links"."starts_at" is not null)
        and ("sandbox"."ext_links"."usage_mode" = 'time_window') = ("sandbox"."ext_links"."ends_at" is not null)
        and ("sandbox"."ext_links"."starts_at" is null or "sandbox"."ext_links"."starts_at" < "sandbox"."ext_links"."ends_at")
        and ("sandbox"."ext_links"."max_uses" is null or "sandbox"."ext_links"."max_uses" between 1 and 1000000)),
	CONSTRAINT "ext_links_never_oversold" CHECK ("sandbox"."ext_links"."paid_count" >= 0 and "sandbox"."ext_links"."total_collected" >= 0
        and ("sandbox"."ext_links"."status" <> 'draft' or "sandbox"."ext_links"."paid_count" = 0)
        and ("sandbox"."ext_links"."usage_mode" <> 'one_shot' or "sandbox"."ext_links"."paid_count" <= 1)
        and ("sandbox"."ext_links"."max_uses" is null or "sandbox"."ext_links"."paid_count" <= "sandbox"."ext_links"."max_uses")),
	CONSTRAINT "ext_links_exhausted_when_used_up" CHECK (("sandbox"."ext_links"."status" = 'exhausted') = (case "sandbox"."ext_links"."usage_mode"
        when 'one_shot' then "sandbox"."ext_links"."paid_count" = 1
        when 'limited' then "sandbox"."ext_links"."paid_count" = "sandbox"."ext_links"."max_uses"
        when 'capped_amount' then "sandbox"."ext_links"."total_collected" >= "sandbox"."ext_links"."target_amount"
        else false end)),
	CONSTRAINT "ext_links_closing" CHECK ("sandbox"."ext_links"."closes_at" is null or "sandbox"."ext_links"."status" in ('active', 'paused'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."ext_webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"url" text NOT NULL,
	"description" text NOT NULL,
	"events" json NOT NULL,
	"is_active" boolean NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" DROP CONSTRAINT "transactions_given_back";--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" DROP CONSTRAINT "transactions_instance_id_instances_id_fk";
--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" DROP CONSTRAINT "transactions_link_id_links_id_fk";
--> statement-breakpoint
DROP INDEX "sandbox"."deliveries_of_event";--> statement-breakpoint
ALTER TABLE "sandbox"."deliveries" ADD COLUMN "webhook_id" text;--> statement-breakpoint
ALTER TABLE "sandbox"."events" ADD COLUMN "generation" text DEFAULT 'v2' NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."merchants" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD COLUMN "generation" text DEFAULT 'v2' NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."ext_forms" ADD CONSTRAINT "ext_forms_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "sandbox"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."ext_instances" ADD CONSTRAINT "ext_instances_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "sandbox"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."ext_instances" ADD CONSTRAINT "ext_instances_logo_id_files_id_fk" FOREIGN KEY ("logo_id") REFERENCES "sandbox"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."ext_links" ADD CONSTRAINT "ext_links_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "sandbox"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."ext_links" ADD CONSTRAINT "ext_links_instance_id_ext_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "sandbox"."ext_instances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."ext_links" ADD CONSTRAINT "ext_links_form_id_ext_forms_id_fk" FOREIGN KEY ("form_id") REFERENCES "sandbox"."ext_forms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."ext_links" ADD CONSTRAINT "ext_links_logo_id_files_id_fk" FOREIGN KEY ("logo_id") REFERENCES "sandbox"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."ext_webhooks" ADD CONSTRAINT "ext_webhooks_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "sandbox"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ext_forms_by_merchant" ON "sandbox"."ext_forms" USING btree ("merchant_id");--> statement-breakpoint
CREATE INDEX "ext_instances_by_merchant" ON "sandbox"."ext_instances" USING btree ("merchant_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ext_links_newest_first" ON "sandbox"."ext_links" USING btree ("merchant_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ext_links_by_closing" ON "sandbox"."ext_links" USING btree ("closes_at","merchant_id") WHERE "sandbox"."ext_links"."closes_at" is not null;--> statement-breakpoint
CREATE INDEX "ext_webhooks_by_merchant" ON "sandbox"."ext_webhooks" USING btree ("merchant_id");--> statement-breakpoint
ALTER TABLE "sandbox"."deliveries" ADD CONSTRAINT "deliveries_webhook_id_ext_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "sandbox"."ext_webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."slugs" ADD CONSTRAINT "slugs_link" UNIQUE("link_id");--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD CONSTRAINT "transactions_link_id_slugs_link_id_fk" FOREIGN KEY ("link_id") REFERENCES "sandbox"."slugs"("link_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_of_event_and_webhook" ON "sandbox"."deliveries" USING btree ("webhook_id","event_id") WHERE "sandbox"."deliveries"."webhook_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_of_event" ON "sandbox"."deliveries" USING btree ("event_id") WHERE "sandbox"."deliveries"."webhook_id" is null;--> statement-breakpoint
ALTER TABLE "sandbox"."events" ADD CONSTRAINT "events_generation" CHECK ("sandbox"."events"."generation" in ('v2', 'ext'));--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD CONSTRAINT "transactions_generation" CHECK ("sandbox"."transactions"."generation" in ('v2', 'ext'));--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD CONSTRAINT "transactions_given_back" CHECK ("sandbox"."transactions"."given_back_reason" is null
        or ("sandbox"."transactions"."status" in ('processing', 'refunded')
          and "sandbox"."transactions"."given_back_reason" in ('sold_out', 'already_paid', 'paused', 'expired', 'too_late', 'at_the_bank', 'archived')));