import { significantEvents } from '../../../recording/entry';
import { significantEventWords } from '../../../recording/words';
import type { Option } from '../../views';

export const yesOrNo: readonly Option[] = [{ value: 'true', title: 'Yes' }, { value: 'false', title: 'No' }];

/** Where people met for a review. */
export const formatOptions: readonly Option[] = [{ value: 'in_person', title: 'In person' }, { value: 'virtual', title: 'Virtual' }];

export const partOptions: readonly Option[] = [{ value: '1', title: 'Part 1' }, { value: '2', title: 'Part 2' }];

/** What a social worker tells the IRO of. */
export const eventOptions: readonly Option[] = significantEvents.map((value) => ({ value, title: significantEventWords[value] }));
