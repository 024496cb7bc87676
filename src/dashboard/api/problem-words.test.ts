import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, type Problem } from '../../contract/core/problem.ts';
import { ApiProblem } from './api-problem.ts';
import { problemWordsOf, type ProblemSpeaker } from './problem-words.ts';

const speaker: ProblemSpeaker = {
  title: (kind) => `title of ${kind}`,
  text: (kind) => `text of ${kind}`,
  wait: (seconds) => `wait ${seconds}`,
  ruleOf: (message) => (message === 'known' ? 'a rule' : null),
  apiSays: (message) => `it says ${message}`,
};

function problem(change: Partial<Problem>): ApiProblem {
  return new ApiProblem({
    kind: 'forbidden',
    status: 403,
    message: '',
    code: null,
    fields: {},
    retryAfterSeconds: null,
    requestId: null,
    current: null,
    ...change,
  });
}

describe('problemWordsOf', () => {
  it.each(PROBLEM_KINDS)('has words for %s', (kind) => {
    expect(problemWordsOf(problem({ kind, requestId: 'r1' }), speaker)).toEqual({
      title: `title of ${kind}`,
      text: `text of ${kind}`,
      requestId: 'r1',
    });
  });

  it('says a rule of the contract by its own sentence, and any other as it came', () => {
    expect(problemWordsOf(problem({ message: 'known' }), speaker).text).toBe('a rule');
    expect(problemWordsOf(problem({ message: 'odd' }), speaker).text).toBe('it says odd');
  });

  it('leaves the details of a 422 to its fields', () => {
    const invalid = problem({ kind: 'invalid', message: 'Invalid.', fields: { slug: ['Taken.'] } });
    expect(problemWordsOf(invalid, speaker).text).toBe('text of invalid');
  });

  it('never repeats what a broken server says of itself', () => {
    const fault = problem({ kind: 'serverFault', message: 'SQLSTATE[42P01]' });
    expect(problemWordsOf(fault, speaker).text).toBe('text of serverFault');
  });

  it('tells how long to wait', () => {
    const limited = problem({ kind: 'rateLimited', retryAfterSeconds: 12 });
    expect(problemWordsOf(limited, speaker).text).toBe('wait 12');
  });

  it('has words for whatever else was thrown', () => {
    expect(problemWordsOf(new TypeError('x'), speaker).title).toBe('title of unknown');
  });
});
