import { useTranslations } from 'use-intl';
import type { Metadata } from '../../../contract/core/metadata.ts';
import { MachineText, UserText } from '../../ui/isolated-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Fact, FactList } from './fact-list.tsx';

/** The merchant's own keys and values on a link. */
export function MetadataPanel({ metadata }: { metadata: Metadata }) {
  const t = useTranslations('linkPage');
  const entries = Object.entries(metadata);
  return (
    <Panel title={t('metadata')}>
      {entries.length === 0 ? (
        <p className="text-body text-ink-3">{t('noMetadata')}</p>
      ) : (
        <FactList>
          {entries.map(([key, value]) => (
            <Fact key={key} name={<MachineText>{key}</MachineText>}>
              <UserText className="whitespace-pre-line">{value}</UserText>
            </Fact>
          ))}
        </FactList>
      )}
    </Panel>
  );
}
