import { useMemo } from 'react';
import type { Instant } from '../../../../contract/core/instant.ts';
import { formatOf } from '../../../i18n/format.ts';
import { directionOf, type Language } from '../../../i18n/language.ts';
import { MachineText, UserText } from '../../../ui/isolated-text.tsx';
import { amountInWords } from '../amount-words/amount-in-words.ts';
import { encodeQr } from '../qr-code.ts';
import { useQrLogo } from '../qr-logo.ts';
import { QrPicture } from '../qr-picture.tsx';
import type { ShareSubject } from '../share-subject.ts';
import { MerchantLine } from './merchant-line.tsx';
import { PaymentSteps } from './payment-steps.tsx';
import { printWords } from './print-words.ts';

type PaymentRequestProps = {
  subject: ShareSubject;
  language: Language;
  /** When it is made out. */
  now: Instant;
};

/** What is to be paid, to whom, until when, and how. It says twice that it is no invoice. */
export function PaymentRequest({ subject, language, now }: PaymentRequestProps) {
  const words = printWords(language);
  const format = formatOf(language);
  const modules = useMemo(() => encodeQr(subject.url), [subject.url]);
  const logo = useQrLogo(subject.logo);
  const { amount, closesAt, details } = subject;
  const amountText = subject.isAmountFree ? words('priceFree') : format.money(amount).text;
  const inWords = amount === null ? null : amountInWords(amount, language);
  return (
    <article className="request" lang={language} dir={directionOf(language)}>
      <header className="request-head">
        <div>
          <p className="request-label">{words('from')}</p>
          <MerchantLine merchant={subject.merchant} logo={logo} />
        </div>
        <div className="request-name">
          <p className="request-title">{words('request')}</p>
          <p className="request-notice">{words('notInvoice')}</p>
        </div>
      </header>

      <dl className="request-facts">
        <div className="request-customer">
          <dt className="request-label">{words('to')}</dt>
          <dd className="request-blank" />
        </div>
        <div>
          <dt className="request-label">{words('date')}</dt>
          <dd>{format.fullDay(now)}</dd>
        </div>
        {closesAt !== null && (
          <div>
            <dt className="request-label">{words('deadline')}</dt>
            <dd className="request-strong">{format.fullDateTime(closesAt)}</dd>
          </div>
        )}
      </dl>

      <table className="request-table">
        <thead>
          <tr>
            <th scope="col">{words('what')}</th>
            <th scope="col">{words('amount')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <p className="request-strong">
                <UserText>{subject.title}</UserText>
              </p>
              {details !== '' && (
                <p className="request-details">
                  <UserText>{details}</UserText>
                </p>
              )}
            </td>
            <td>{amountText}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words('total')}</th>
            <td>{amountText}</td>
          </tr>
        </tfoot>
      </table>
      {inWords !== null && <p className="request-words">{words('inWords', { words: inWords })}</p>}

      <section className="request-pay">
        {modules && <QrPicture modules={modules} logo={logo} className="request-code" />}
        <div>
          <h2 className="request-subtitle">{words('howToPay')}</h2>
          <PaymentSteps languages={[language]} />
        </div>
        <p className="request-address">
          <span className="request-label">{words('noCamera')}</span>
          <MachineText>{subject.url}</MachineText>
        </p>
      </section>

      <footer className="request-foot">{words('notInvoiceText')}</footer>
    </article>
  );
}
