import { readMetadataPatch, readPlainText } from '../core/body-readers.ts';
import { readLogo } from '../core/logo.ts';
import {
  readPrice,
  readQuota,
  readSettingsPatch,
  readSlug,
  readTimeout,
  readUdfSet,
  strictField,
} from './field-readers.ts';
import { DETAILS_MAX_LENGTH, TITLE_MAX_LENGTH } from './rule-limits.ts';

/** The bare shape of what may be written. Create adds what is required and the defaults, update adds absence. */
export const linkFields = {
  title: strictField((input, report) =>
    readPlainText(input, report, {
      required: 'title.required',
      malformed: 'title.malformed',
      tooLong: 'title.tooLong',
      max: TITLE_MAX_LENGTH,
    }),
  ),
  details: strictField((input, report) =>
    readPlainText(input, report, {
      required: 'details.required',
      malformed: 'details.malformed',
      tooLong: 'details.tooLong',
      max: DETAILS_MAX_LENGTH,
      hasBreaks: true,
    }),
  ),
  slug: strictField(readSlug),
  amount: strictField(readPrice),
  max_payments: strictField(readQuota),
  inactivity_timeout_minutes: strictField(readTimeout),
  settings: strictField(readSettingsPatch),
  metadata: strictField(readMetadataPatch),
  udfs: strictField(readUdfSet),
  logo: strictField(readLogo),
};
