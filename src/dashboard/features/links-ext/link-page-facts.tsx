import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { AllowedPayer, Link } from '../../../contract/ext/link.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { MachineText, UserText } from '../../ui/isolated-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Fact, FactList, MomentFact } from '../links/fact-list.tsx';
import { MetadataPanel } from '../links/metadata-panel.tsx';
import { ownMetadata } from './form/creation-reference.ts';
import { publishedFormsQuery } from './form/form-queries.ts';
import { useUsageWords } from './status-words.ts';

/** What the link is, in words: everything the API tells of it. */
export function LinkFacts({ link }: { link: Link }) {
  const t = useTranslations('linkPage');
  const ext = useTranslations('linksExt.page');
  const format = useFormat();
  const modeOf = useUsageWords();
  const { starts_at, ends_at } = link;
  return (
    <>
      <Panel title={t('facts')}>
        <FactList>
          {link.description !== '' && (
            <Fact name={t('details')}>
              <UserText className="whitespace-pre-line">{link.description}</UserText>
            </Fact>
          )}
          <Fact name={t('mode')}>{modeOf(link.usage_mode).word}</Fact>
          <Fact name={ext('amount')}>
            <Amount link={link} />
          </Fact>
          {link.usage_mode === 'time_window' && starts_at !== null && ends_at !== null && (
            <Fact name={ext('window')}>
              {ext('windowText', {
                start: format.fullDateTime(starts_at),
                end: format.fullDateTime(ends_at),
              })}
            </Fact>
          )}
          {link.usage_mode === 'whitelist' && (
            <Fact name={ext('allowed')}>
              <AllowedPayers payers={link.allowed_payers} />
            </Fact>
          )}
          {link.form_id !== null && (
            <Fact name={ext('form')}>
              <FormName id={link.form_id} />
            </Fact>
          )}
          <MomentFact name={ext('expires')} at={link.expires_at} />
          <MomentFact name={t('created')} at={link.created_at} />
          <MomentFact name={t('updated')} at={link.updated_at} />
        </FactList>
      </Panel>
      <MetadataPanel metadata={ownMetadata(link)} />
    </>
  );
}

function Amount({ link }: { link: Link }) {
  const t = useTranslations('linksExt.page');
  const format = useFormat();
  const { amount_mode, amount, min_amount, max_amount } = link;
  if (amount_mode !== 'open') return format.money(amount).text;
  const min = format.money(min_amount).text;
  const max = format.money(max_amount).text;
  if (min_amount !== null && max_amount !== null) return t('amountBetween', { min, max });
  if (min_amount !== null) return t('amountFrom', { min });
  return max_amount === null ? t('amountOpen') : t('amountUpTo', { max });
}

/** How many, and who they are for whoever wants to look. */
function AllowedPayers({ payers }: { payers: readonly AllowedPayer[] }) {
  const t = useTranslations('linksExt');
  return (
    <details>
      <summary className="inline-block min-h-6 cursor-pointer font-medium text-accent pointer-coarse:min-h-10">
        {t('detail.people', { count: payers.length })}
      </summary>
      <ul className="mt-1.5 flex max-h-60 flex-col gap-1 overflow-y-auto text-ink-2">
        {payers.map(({ email, phone }) => (
          <li key={`${email} ${phone}`}>
            <MachineText>{[email, phone].filter((way) => way !== null).join(' · ')}</MachineText>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The form by its name; where that cannot be had, that there is one. */
function FormName({ id }: { id: string }) {
  const t = useTranslations('linksExt.page');
  const { data } = useQuery(publishedFormsQuery);
  const name = data?.find((form) => form.id === id)?.name;
  return name === undefined ? t('formAttached') : <UserText>{name}</UserText>;
}
