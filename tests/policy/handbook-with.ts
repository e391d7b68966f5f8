import handbook from '../../src/policy/councils/handbook.json';

/** The Handbook's policy as it is written, with one field given another value; the path has dots between its parts. */
export function handbookWith(path: string, value: unknown): unknown {
  return changed(path, (place, key) => {
    place[key] = value;
  });
}

/** The Handbook's policy as it is written, without one of its fields. */
export function handbookWithout(path: string): unknown {
  return changed(path, (place, key) => {
    if (Array.isArray(place)) place.splice(Number(key), 1);
    else delete place[key];
  });
}

function changed(path: string, change: (place: Record<string, unknown>, key: string) => void): unknown {
  const copy: unknown = structuredClone(handbook);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce((inner, key) => (inner as Record<string, unknown>)[key], copy);
  change(place as Record<string, unknown>, last);
  return copy;
}
