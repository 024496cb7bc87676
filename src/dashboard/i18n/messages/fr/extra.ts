import { csv } from './csv.ts';
import { bulk } from './bulk.ts';
import { commands } from './commands.ts';
import { connect } from './connect.ts';
import { counter } from './counter.ts';
import { extForm } from './ext-form.ts';
import { figures } from './figures.ts';
import { followUp } from './follow-up.ts';
import { forms } from './forms.ts';
import { importing } from './importing.ts';
import { insights } from './insights.ts';
import { linkActions } from './link-actions.ts';
import { linkForm } from './link-form.ts';
import { linkPage } from './link-page.ts';
import { linksExt } from './links-ext.ts';
import { live } from './live.ts';
import { moving } from './moving.ts';
import { offline } from './offline.ts';
import { payments } from './payments.ts';
import { receiptCheck } from './receipt-check.ts';
import { restock } from './restock.ts';
import { rules } from './rules.ts';
import { runs } from './runs.ts';
import { savedViews } from './saved-views.ts';
import { settings } from './settings.ts';
import { share } from './share.ts';
import { webhooks } from './webhooks.ts';

export const extra = {
  csv,
  bulk,
  commands,
  connect,
  counter,
  extForm,
  figures,
  followUp,
  forms,
  importing,
  insights,
  linkActions,
  linkForm,
  linkPage,
  linksExt,
  live,
  moving,
  offline,
  payments,
  receiptCheck,
  restock,
  rules,
  runs,
  savedViews,
  settings,
  share,
  webhooks,
};
