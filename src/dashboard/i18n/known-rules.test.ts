import { expect, test } from 'vitest';
import * as ext from '../../contract/ext/rule-messages.ts';
import * as v2 from '../../contract/v2/rule-messages.ts';
import { sentencesOfExt } from './ext-rules.ts';
import { learnRules, paramsOfKnownRule, recognizeKnownRule } from './known-rules.ts';
import { sentencesOfV2 } from './v2-rules.ts';

learnRules(sentencesOfV2);
learnRules(sentencesOfExt);

test('every sentence of either API is understood as a rule that is said the same way there', () => {
  const figures = { max: 7, min: 3, used: 2, limit: 5, received: 6 };
  for (const rule of Object.keys(ext.RULE_MESSAGES)) {
    if (!ext.isRuleId(rule)) throw new Error(rule);
    const sentence = ext.sayRule(rule, figures);
    const known = recognizeKnownRule(sentence);
    expect({ sentence, isKnown: known !== null }).toEqual({ sentence, isKnown: true });
    // A sentence that both APIs have may come back by the other's name: it then says the same.
    if (known && known.rule !== rule) {
      expect(v2.isRuleId(known.rule) && v2.sayRule(known.rule, figures)).toBe(sentence);
    }
  }
});

test('a rule has its fixed figures, whichever API it is of', () => {
  expect(paramsOfKnownRule('allowed_payers.tooMany')).toEqual({ max: 1_000 });
  expect(paramsOfKnownRule('slug.tooShort')).toEqual({ min: 3 });
});

test('what nobody knows is no rule', () => {
  expect(recognizeKnownRule('The moon is full.')).toBeNull();
});
