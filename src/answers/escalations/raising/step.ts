import type { Typed } from '../../recording/inputs';
import type { FormInput, FormView } from '../../views';
import type { RaisingContent } from './content';
import type { RaisingContext } from './context';

/** One step of raising an escalation. */
export interface Step {
  /** What the card asks. */
  readonly headline: (context: RaisingContext) => string;
  /** What is known already and matters here. */
  readonly facts?: (content: RaisingContent, context: RaisingContext) => FormView['facts'];
  /** Nothing is required before it is sent, so that what is half written can be kept. */
  readonly inputs: (content: RaisingContent, context: RaisingContext) => readonly FormInput[];
  readonly note?: (content: RaisingContent, context: RaisingContext) => string;
  /** What was filled in, laid over what was there. */
  readonly read: (typed: Typed, content: RaisingContent, context: RaisingContext) => RaisingContent;
  /** What has to be mended before it goes on, in one sentence; null where nothing has. */
  readonly problem: (content: RaisingContent, context: RaisingContext) => string | null;
}
