import type { RaisingStep } from './form-ask';
import type { Step } from './step';
import { actionsStep } from './step-actions';
import { childStep } from './step-child';
import { concernsStep } from './step-concerns';
import { stageStep } from './step-stage';
import { summaryStep } from './step-summary';

/** The steps of raising an escalation, by name. */
export const steps: Readonly<Record<RaisingStep, Step>> = {
  child: childStep, concerns: concernsStep, actions: actionsStep, stage: stageStep, summary: summaryStep,
};
