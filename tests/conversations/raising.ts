import { Channel, type Chat } from './channel';
import { NOW, staff } from './council';
import { recordingCouncil } from './recording-forms';
import type { Reply } from './reply';

export const THE_CHILD = {
  impact: 'She does not know where she will live.', childView: '“I want to stay with Gran.”', knownHow: 'She told me on the phone.',
};
export const ACTION = { what: 'Write the report', who: 'Fern Rivers', by: '2026-12-01', measure: 'It is on the file' };

/** An IRO who raises an escalation at a council, over HTTP, and what is held of it. */
export class Raising {
  private constructor(
    readonly channel: Channel,
    public iro: Chat,
  ) {}

  /** At the council with this policy, on the day of the conversations. */
  static async at(policy: string): Promise<Raising> {
    const channel = await Channel.open({ now: NOW, environment: { COUNCIL_POLICY: policy } });
    await channel.takeIn(recordingCouncil);
    return new Raising(channel, channel.chatOf(staff.iro));
  }

  /** The card of one step, everything before it in order. */
  async upTo(step: 'concerns' | 'actions' | 'stage' | 'summary'): Promise<Reply> {
    let card = await this.iro.fillIn(await this.iro.say('raise an escalation about C103, no report'), THE_CHILD, 'Next');
    if (step === 'concerns') return card;
    card = await this.iro.fillIn(card, {}, 'Next');
    if (step === 'actions') return card;
    card = await this.iro.fillIn(card, ACTION, 'Next');
    return step === 'stage' ? card : this.iro.fillIn(card, {}, 'Next');
  }

  async rows(table: 'escalation_drafts' | 'escalation_events' | 'good_practice'): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return this.channel.assistant.store.write((tx) => tx.selectFrom(table).selectAll().execute());
  }

  drafts() {
    return this.rows('escalation_drafts');
  }

  async events(): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return (await this.rows('escalation_events')).map(({ event }) => JSON.parse(String(event)) as Record<string, unknown>);
  }

  /** What was refused while it was written, as the audit trail has it. */
  async refusals() {
    const lines = await this.channel.assistant.store.write((tx) =>
      tx.selectFrom('audit').selectAll().where('action', '=', 'escalation refused').orderBy('id').execute());
    return lines.map(({ actor, child, detail }) => ({ actor, child, ...(JSON.parse(detail ?? '{}') as { step?: string; refused: string }) }));
  }

  /** Who is to be told what, and how far that has come: `sw.east: escalation.asked queued`. */
  async told(): Promise<readonly string[]> {
    const notices = await this.channel.assistant.store.write((tx) => tx.selectFrom('notices').selectAll().orderBy('id').execute());
    return notices.map(({ person, kind, state }) => `${person}: ${kind} ${state}`);
  }
}
