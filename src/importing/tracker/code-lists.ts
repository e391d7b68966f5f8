import type { CouncilPolicy } from '../../policy/council-policy';

type PickList = CouncilPolicy['checks'];

/** Codes of a council's list in one cell, by their labels. */
export function codesInCell(codes: readonly string[], list: PickList): string {
  const labels = codes.map((code) => list.options.find((option) => option.code === code)?.label ?? code);
  const text = labels.join('; ');
  const isReadBack = JSON.stringify(codesFrom(text, list)) === JSON.stringify(codes);
  return isReadBack ? text : codes.join('; ');
}

/** The codes that a cell names by code or label; what is on no list stays as it is written. */
export function codesFrom(text: string, { options }: PickList): string[] {
  const plain = (each: string) => each.trim().toLowerCase();
  const named = (part: string) => options.find(({ code, label }) => plain(code) === plain(part) || plain(label) === plain(part))?.code ?? part.trim();
  const parts = text.split(';').filter((part) => part.trim() !== '');
  return [...new Set(parts.map(named))];
}
