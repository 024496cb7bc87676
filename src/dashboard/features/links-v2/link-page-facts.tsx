import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { UDF_KEYS, type Link } from '../../../contract/v2/link.ts';
import { canExpire } from '../../../contract/v2/link-expiry.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { MachineText, UserText } from '../../ui/isolated-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Fact, FactList, MomentFact } from '../links/fact-list.tsx';
import { MetadataPanel } from '../links/metadata-panel.tsx';
import { useModeWords } from '../links/mode-words.ts';

/** What the link is, in words: everything the API tells of it. */
export function LinkFacts({ link }: { link: Link }) {
  const t = useTranslations('linkPage');
  const modeOf = useModeWords();
  return (
    <>
      <Panel title={t('facts')}>
        <FactList>
          <Fact name={t('details')}>
            <UserText className="whitespace-pre-line">{link.details}</UserText>
          </Fact>
          <Fact name={t('mode')}>
            {modeOf(link.type === 'static' ? 'static' : link.payment_mode).word}
          </Fact>
          {canExpire(link) && (
            <Fact name={t('closing')}>
              <Closing link={link} />
            </Fact>
          )}
          <Fact name={t('settings')}>
            <span className="block">
              {t(link.settings.show_retry_button ? 'retryOn' : 'retryOff')}
            </span>
            <span className="block">
              {t(link.settings.allow_anonymous ? 'anonymousOn' : 'anonymousOff')}
            </span>
          </Fact>
          <MomentFact name={t('created')} at={link.created_at} />
          <MomentFact name={t('updated')} at={link.updated_at} />
          <MomentFact name={t('lastActivity')} at={link.last_activity_at} />
        </FactList>
      </Panel>
      <Panel title={t('references')}>
        <References link={link} />
      </Panel>
      <MetadataPanel metadata={link.metadata ?? {}} />
    </>
  );
}

function Closing({ link }: { link: Link }) {
  const t = useTranslations('linkPage');
  const format = useFormat();
  const minutes = link.effective_inactivity_timeout_minutes;
  if (minutes === null) return t('closingNever');
  const delay = format.duration(minutes);
  return link.inactivity_timeout_source === 'instance'
    ? t('closingInstance', { delay })
    : t('closingOwn', { delay });
}

function asMachineText(words: ReactNode) {
  return <MachineText>{words}</MachineText>;
}

function References({ link }: { link: Link }) {
  const t = useTranslations('linkPage');
  const keys = UDF_KEYS.filter((key) => link.udfs?.[key] !== undefined);
  if (keys.length === 0) return <p className="text-body text-ink-3">{t('noReferences')}</p>;
  return (
    <FactList>
      {keys.map((key) => {
        const udf = link.udfs?.[key];
        return (
          <Fact
            key={key}
            name={udf?.label ? <UserText>{udf.label}</UserText> : <MachineText>{key}</MachineText>}
          >
            <MachineText className="font-medium">{udf?.value}</MachineText>
            <span className="block text-small text-ink-3">
              {t.rich(key === 'udf1' ? 'printed' : 'notPrinted', { udf: key, code: asMachineText })}
            </span>
          </Fact>
        );
      })}
    </FactList>
  );
}
