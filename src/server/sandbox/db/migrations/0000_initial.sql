CREATE SCHEMA "sandbox";
--> statement-breakpoint
CREATE TABLE "sandbox"."api_keys" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"generation" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "api_keys_generation" CHECK ("sandbox"."api_keys"."generation" in ('v2', 'ext'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."events" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"instance_id" text NOT NULL,
	"link_id" text NOT NULL,
	"event" text NOT NULL,
	"data" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox"."files" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"content_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "files_content_type" CHECK ("sandbox"."files"."content_type" in ('image/jpeg', 'image/png'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."instance_counters" (
	"merchant_id" text NOT NULL,
	"instance_id" text NOT NULL,
	"links_count" bigint NOT NULL,
	"collected_amount" bigint NOT NULL,
	CONSTRAINT "instance_counters_merchant_id_instance_id_pk" PRIMARY KEY("merchant_id","instance_id"),
	CONSTRAINT "instance_counters_natural" CHECK ("sandbox"."instance_counters"."links_count" >= 0 and "sandbox"."instance_counters"."collected_amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "sandbox"."instances" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"logo_id" text,
	"status" text NOT NULL,
	"default_inactivity_timeout_minutes" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "instances_status" CHECK ("sandbox"."instances"."status" in ('pending', 'processing', 'active', 'inactive', 'refused')),
	CONSTRAINT "instances_timeout" CHECK ("sandbox"."instances"."default_inactivity_timeout_minutes" between 1 and 525600)
);
--> statement-breakpoint
CREATE TABLE "sandbox"."links" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"instance_id" text NOT NULL,
	"title" text NOT NULL,
	"details" text NOT NULL,
	"slug" text NOT NULL,
	"logo_id" text,
	"type" text NOT NULL,
	"amount" bigint,
	"status" text NOT NULL,
	"payment_mode" text NOT NULL,
	"max_payments" integer,
	"successful_payments_count" integer NOT NULL,
	"collected_amount" bigint NOT NULL,
	"metadata" json,
	"udfs" json,
	"settings" json NOT NULL,
	"inactivity_timeout_minutes" integer,
	"last_activity_at" timestamp (3) with time zone NOT NULL,
	"deadline_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "links_status" CHECK ("sandbox"."links"."status" in ('active', 'inactive', 'closed', 'expired')),
	CONSTRAINT "links_price" CHECK (("sandbox"."links"."type" = 'static' and "sandbox"."links"."amount" is null and "sandbox"."links"."payment_mode" = 'reusable')
        or ("sandbox"."links"."type" = 'dynamic' and "sandbox"."links"."amount" is not null and "sandbox"."links"."amount" > 0)),
	CONSTRAINT "links_quota" CHECK (("sandbox"."links"."payment_mode" = 'reusable' and "sandbox"."links"."max_payments" is null)
        or ("sandbox"."links"."payment_mode" = 'one_shot' and "sandbox"."links"."max_payments" is not null and "sandbox"."links"."max_payments" = 1)
        or ("sandbox"."links"."payment_mode" = 'limited' and "sandbox"."links"."max_payments" is not null and "sandbox"."links"."max_payments" between 1 and 1000000)),
	CONSTRAINT "links_never_oversold" CHECK ("sandbox"."links"."successful_payments_count" >= 0
        and ("sandbox"."links"."max_payments" is null or "sandbox"."links"."successful_payments_count" <= "sandbox"."links"."max_payments")),
	CONSTRAINT "links_closed_at_the_quota" CHECK (("sandbox"."links"."status" = 'closed') = ("sandbox"."links"."max_payments" is not null and "sandbox"."links"."successful_payments_count" = "sandbox"."links"."max_payments")),
	CONSTRAINT "links_collected" CHECK ("sandbox"."links"."collected_amount" >= 0),
	CONSTRAINT "links_timeout" CHECK ("sandbox"."links"."inactivity_timeout_minutes" is null
        or ("sandbox"."links"."inactivity_timeout_minutes" between 1 and 525600 and "sandbox"."links"."payment_mode" <> 'reusable')),
	CONSTRAINT "links_expiry" CHECK (("sandbox"."links"."status" <> 'expired' or "sandbox"."links"."payment_mode" <> 'reusable')
        and ("sandbox"."links"."deadline_at" is null or ("sandbox"."links"."payment_mode" <> 'reusable' and "sandbox"."links"."status" in ('active', 'inactive'))))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."merchants" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox"."slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"generation" text NOT NULL,
	"link_id" text NOT NULL,
	CONSTRAINT "slugs_generation" CHECK ("sandbox"."slugs"."generation" in ('v2', 'ext'))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."transactions" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"instance_id" text NOT NULL,
	"link_id" text NOT NULL,
	"amount" bigint NOT NULL,
	"status" text NOT NULL,
	"name" text,
	"email" text,
	"phone_number" text,
	"gateway_message" text,
	"order_number" text NOT NULL,
	"order_id" text,
	"approval_code" text,
	"payment_mode" text NOT NULL,
	"original_slug" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "transactions_status" CHECK ("sandbox"."transactions"."status" in ('pending', 'processing', 'completed', 'failed', 'refused', 'refunded')),
	CONSTRAINT "transactions_amount" CHECK ("sandbox"."transactions"."amount" > 0),
	CONSTRAINT "transactions_order_number_format" CHECK ("sandbox"."transactions"."order_number" ~ '^[A-Za-z0-9]{1,10}$')
);
--> statement-breakpoint
ALTER TABLE "sandbox"."api_keys" ADD CONSTRAINT "api_keys_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "sandbox"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."events" ADD CONSTRAINT "events_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "sandbox"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."files" ADD CONSTRAINT "files_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "sandbox"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."instance_counters" ADD CONSTRAINT "instance_counters_instance_id_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "sandbox"."instances"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."instances" ADD CONSTRAINT "instances_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "sandbox"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."instances" ADD CONSTRAINT "instances_logo_id_files_id_fk" FOREIGN KEY ("logo_id") REFERENCES "sandbox"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."links" ADD CONSTRAINT "links_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "sandbox"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."links" ADD CONSTRAINT "links_instance_id_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "sandbox"."instances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."links" ADD CONSTRAINT "links_logo_id_files_id_fk" FOREIGN KEY ("logo_id") REFERENCES "sandbox"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD CONSTRAINT "transactions_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "sandbox"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD CONSTRAINT "transactions_instance_id_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "sandbox"."instances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD CONSTRAINT "transactions_link_id_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "sandbox"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_by_merchant" ON "sandbox"."api_keys" USING btree ("merchant_id");--> statement-breakpoint
CREATE INDEX "events_by_merchant" ON "sandbox"."events" USING btree ("merchant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "files_by_merchant" ON "sandbox"."files" USING btree ("merchant_id");--> statement-breakpoint
CREATE INDEX "instances_by_merchant" ON "sandbox"."instances" USING btree ("merchant_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "links_newest_first" ON "sandbox"."links" USING btree ("merchant_id","instance_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "links_by_deadline" ON "sandbox"."links" USING btree ("deadline_at","merchant_id") WHERE "sandbox"."links"."deadline_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "transactions_order_number" ON "sandbox"."transactions" USING btree ("order_number");--> statement-breakpoint
CREATE INDEX "transactions_of_link" ON "sandbox"."transactions" USING btree ("merchant_id","link_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "transactions_of_instance" ON "sandbox"."transactions" USING btree ("merchant_id","instance_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);