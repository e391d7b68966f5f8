import { layOver } from '../../../src/recording/lay-over';
import type { Entry, NewEntry } from '../../../src/recording/entry';
import type { Instant } from '../../../src/calendar/london';
import { recordCommandSchema } from '../../../src/recording/command';
import { decide } from '../../../src/recording/decide';
import type { LaidOver } from '../../../src/recording/laid-over';
import { ReadingReport } from '../../../src/importing/report';
import { byHeading, readChoices } from '../../../src/importing/tracker/columns';
import { planTracker } from '../../../src/importing/tracker/plan';
import { readTrackerRows } from '../../../src/importing/tracker/read-rows';
import type { ChildFacts } from '../../../src/timetable/facts';
import type { Setting } from '../../../src/timetable/milestone';
import { imported, settingOn } from '../../recording/a-child';

/** What taking a tracker in came to. */
export interface TakenIn {
  readonly rows: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: readonly string[];
  readonly warnings: readonly string[];
}

/** The children of a council, of whom people and trackers record things. */
export class ACouncil {
  private recorded = 0;
  private readonly entries = new Map<string, readonly Entry[]>();
  private readonly facts: Map<string, ChildFacts>;

  constructor(children: readonly ChildFacts[] = [imported()], readonly setting: Setting = settingOn()) {
    this.facts = new Map(children.map((facts) => [facts.child, facts]));
  }

  laid(child = 'C1'): LaidOver {
    const facts = this.facts.get(child);
    if (!facts) throw new Error(`there is no child ${child}`);
    return layOver(facts, this.entries.get(child) ?? []);
  }

  get all(): readonly LaidOver[] {
    return [...this.facts.keys()].map((child) => this.laid(child));
  }

  /** A child comes anew from the case system. */
  imports(facts: ChildFacts): this {
    this.facts.set(facts.child, facts);
    return this;
  }

  /** Somebody does with a card what the command says. */
  records(command: Readonly<Record<string, unknown>>, child = 'C1'): this {
    const decision = decide(recordCommandSchema.parse({ child, ...command }), { child, laid: this.laid(child) }, this.setting);
    if (!decision.ok) throw new Error(decision.problem);
    this.keep(decision.entries, 'iro-1');
    return this;
  }

  /** A tracker is taken in: the text of a CSV file, or of several sheets. */
  takes(text: string | readonly string[], map: readonly string[] = []): TakenIn {
    const report = new ReadingReport();
    const texts = typeof text === 'string' ? [text] : text;
    const sheets = texts.map((each, index) => ({ name: texts.length === 1 ? 'tracker.csv' : `sheet ${index + 1}`, text: each }));
    const choices = readChoices(map);
    if (!choices.ok) throw new Error(choices.problem);
    const reading = readTrackerRows(sheets, byHeading(choices.choices), this.setting.today, report);
    if (!reading.ok) throw new Error(reading.problem);
    const find = (child: string) => (this.facts.has(child) ? { child, laid: this.laid(child) } : null);
    const { entries, imported: changed, unchanged } = planTracker(reading.rows, find, this.setting, report);
    this.keep(entries, 'tracker');
    const rejected = report.rejected.map(({ file, line, field, problem }) => `${file}:${line}: ${field}: ${problem}`);
    return { rows: report.rows, imported: changed, unchanged, rejected, warnings: report.warnings };
  }

  private keep(entries: readonly NewEntry[], by: string): void {
    const at = '2026-11-23T12:00:00.000Z' as Instant;
    for (const entry of entries) {
      this.recorded += 1;
      this.entries.set(entry.child, [...(this.entries.get(entry.child) ?? []), { ...entry, id: this.recorded, at, by, actingFor: null }]);
    }
  }
}
