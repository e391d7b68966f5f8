/** The database cannot be used as asked; the message is one sentence for whoever runs the service. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
