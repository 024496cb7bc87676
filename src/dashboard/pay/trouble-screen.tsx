import { CloudOff, SearchX, ServerCrash } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { MessageScreen } from './message-screen.tsx';
import { PayProblem } from './pay-api.ts';
import type { PayWords } from './pay-words.ts';

type TroubleScreenProps = {
  failure: unknown;
  words: PayWords;
  /** What was not found: a link, or a payment. */
  what: 'link' | 'order';
  onAgain: () => void;
};

/** Why the page cannot show what it should. */
export function TroubleScreen({ failure, words, what, onAgain }: TroubleScreenProps) {
  const status = failure instanceof PayProblem ? failure.status : null;
  if (status === 404 || status === 422) {
    return what === 'link' ? (
      <MessageScreen icon={SearchX} title={words('notFoundTitle')} text={words('notFoundText')} />
    ) : (
      <MessageScreen
        icon={SearchX}
        title={words('orderNotFoundTitle')}
        text={words('orderNotFoundText')}
      />
    );
  }
  const isOffline = status === 0;
  return (
    <MessageScreen
      icon={isOffline ? CloudOff : ServerCrash}
      title={words(isOffline ? 'offlineTitle' : 'troubleTitle')}
      text={words(isOffline ? 'offlineText' : 'troubleText')}
    >
      <Button variant="primary" size="large" onClick={onAgain} className="mt-2 w-full">
        {words('again')}
      </Button>
    </MessageScreen>
  );
}
